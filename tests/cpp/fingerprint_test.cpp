#include "frontera/fingerprint.hpp"

#include "catch.hpp"

using namespace frontera;

TEST_CASE("the fingerprint is FNV-1a over the bytes") {
  CHECK(fingerprint(Vector<float>()) == 0xcbf29ce484222325u);
  Vector<float> one(1);
  // 0x64636261: the bytes of "abcd", whose published FNV-1a hash this is.
  one[0] = 1.6777999e22f;
  CHECK(fingerprint(one) == 0xfc179f83ee0724ddu);
}

TEST_CASE("the last bit of any parameter changes the fingerprint") {
  Vector<float> a(3);
  a << 1.0f, 2.0f, 3.0f;
  for (Index i = 0; i < 3; ++i) {
    Vector<float> b = a;
    b[i] = std::nextafter(b[i], 10.0f);
    CHECK(fingerprint(a) != fingerprint(b));
  }
}

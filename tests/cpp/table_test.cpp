#include "frontera/table.hpp"

#include "catch.hpp"

namespace {
struct First {
  static constexpr std::string_view kName = "first";
};
struct Second {
  static constexpr std::string_view kName = "second";
};
using Both = frontera::Table<First, Second>;
}  // namespace

TEST_CASE("a table knows its entries by type and by name") {
  STATIC_REQUIRE(Both::kSize == 2);
  STATIC_REQUIRE(Both::index_of<First>() == 0);
  STATIC_REQUIRE(Both::index_of<Second>() == 1);
  CHECK(Both::find("second") == 1);
  CHECK(Both::find("third") == -1);
  CHECK(Both::find("") == -1);
}

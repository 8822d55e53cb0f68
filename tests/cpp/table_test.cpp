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
  STATIC_REQUIRE(Both::index_of<First>() == Both::Id{0});
  STATIC_REQUIRE(Both::index_of<Second>() == Both::Id{1});
  CHECK(Both::find("second") == Both::Id{1});
  CHECK(Both::find("third") == Both::kNone);
  CHECK(Both::find("") == Both::kNone);
}

TEST_CASE("an id picks its entry's value, and is of its table alone") {
  CHECK(Both::name(Both::index_of<Second>()) == "second");
  CHECK(Both::at(std::array<int, 2>{10, 20}, Both::index_of<Second>()) == 20);
  CHECK(Both::all() == std::array<Both::Id, 2>{Both::Id{0}, Both::Id{1}});
  CHECK(Both::contains(Both::Id{1}));
  CHECK_FALSE(Both::contains(Both::Id{2}));
  CHECK_FALSE(Both::contains(Both::kNone));
  using Other = frontera::Table<Second, First>;
  STATIC_REQUIRE_FALSE(std::is_convertible_v<Both::Id, Other::Id>);
  STATIC_REQUIRE_FALSE(std::is_convertible_v<int, Both::Id>);
}

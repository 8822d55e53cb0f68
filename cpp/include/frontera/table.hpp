#pragma once

#include <array>
#include <cassert>
#include <string_view>
#include <type_traits>

namespace frontera {

/// A list of entries, each a type with a `kName`: the one place where a kind (activations, losses, …) is enumerated.
/// The document's names, the bindings and the dispatch are all derived from it.
template <typename... Entries>
struct Table {
  static constexpr int kSize = sizeof...(Entries);

  /// An entry by its place in the table. A type of its own for each table, so that an activation can't be passed for a loss.
  enum class Id : int {};
  static constexpr Id kNone{-1};

  static constexpr bool contains(Id id) { return static_cast<int>(id) >= 0 && static_cast<int>(id) < kSize; }

  /// The value of an entry in an array with one for each. @pre contains(id) (asserted).
  template <typename Value>
  static constexpr const Value& at(const std::array<Value, sizeof...(Entries)>& values, Id id) {
    assert(contains(id));
    return values[static_cast<std::size_t>(id)];
  }

  static constexpr std::array<std::string_view, sizeof...(Entries)> kNames = {Entries::kName...};

  static constexpr std::string_view name(Id id) { return at(kNames, id); }

  /// Every entry, in order.
  static constexpr std::array<Id, sizeof...(Entries)> all() {
    std::array<Id, sizeof...(Entries)> ids = {};
    for (int i = 0; i < kSize; ++i) ids[static_cast<std::size_t>(i)] = Id{i};
    return ids;
  }

  /// The id of an entry; fails to compile for a type that isn't in the table.
  template <typename Entry>
  static constexpr Id index_of() {
    static_assert((std::is_same_v<Entry, Entries> || ...), "not in this table");
    constexpr bool matches[] = {std::is_same_v<Entry, Entries>...};
    int i = 0;
    while (!matches[i]) ++i;
    return Id{i};
  }

  /// The id of a name, or kNone.
  static constexpr Id find(std::string_view name) {
    for (int i = 0; i < kSize; ++i) {
      if (kNames[static_cast<std::size_t>(i)] == name) return Id{i};
    }
    return kNone;
  }
};

}  // namespace frontera

#pragma once

#include <array>
#include <string_view>
#include <type_traits>

namespace frontera {

/// A list of entries, each a type with a `kName`: the one place where a kind (activations, losses, …) is enumerated.
/// The document's names, the bindings and the dispatch are all derived from it.
template <typename... Entries>
struct Table {
  static constexpr int kSize = sizeof...(Entries);
  static constexpr std::array<std::string_view, sizeof...(Entries)> kNames = {Entries::kName...};

  /// The index of an entry; fails to compile for a type that isn't in the table.
  template <typename Entry>
  static constexpr int index_of() {
    static_assert((std::is_same_v<Entry, Entries> || ...), "not in this table");
    constexpr bool matches[] = {std::is_same_v<Entry, Entries>...};
    int i = 0;
    while (!matches[i]) ++i;
    return i;
  }

  /// The index of a name, or −1.
  static constexpr int find(std::string_view name) {
    for (int i = 0; i < kSize; ++i) {
      if (kNames[static_cast<std::size_t>(i)] == name) return i;
    }
    return -1;
  }
};

}  // namespace frontera

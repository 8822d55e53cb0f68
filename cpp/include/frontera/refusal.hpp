#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What is refused is refused as a value: where, what was given, and what is allowed there. Nothing is corrected in
/// silence, and nothing has changed where something was refused.
namespace frontera {

/// Where something is, as one would write it in code: `learningRate`, `layers[1].units`. Its parts are literals; the text is
/// put together when it is read, so that checking 100,000 good points writes none.
struct Path {
  Path(const char* name) : head(name) {}
  Path(const char* list, std::size_t i, const char* rest = "")
      : head(list), index(static_cast<int>(i)), tail(rest) {}
  std::string text() const;

  const char* head;
  int index = -1;  ///< −1: none
  const char* tail = "";
};

/// A number, or a name from one of the core's tables.
struct DocumentValue {
  DocumentValue() = default;
  DocumentValue(double n) : number(n) {}
  DocumentValue(std::string_view entry) : name(entry) {}
  bool is_name() const { return !name.empty(); }

  double number = 0;
  std::string_view name;  ///< empty: it is a number
};

/// Some names of a table: entry i where bit i of `chosen` is set.
struct NameSet {
  const std::string_view* table = nullptr;
  int size = 0;
  unsigned chosen = ~0u;

  bool has(int i) const { return (chosen >> i & 1u) != 0; }
};

/// All names of a table.
template <typename Names>
NameSet names_of() {
  return {Names::kNames.data(), Names::kSize};
}

struct AllowedNumbers {
  double min;
  double max;
  bool whole = false;
  double multiple_of = 1;  ///< of whole numbers
  bool or_null = false;    ///< in a document, null is allowed too
};

/// How many entries a list may have.
struct AllowedLength {
  double min;
  double max;
};

struct AllowedNames {
  NameSet names;
};

/// A choice that must fit another: with `path` = `value`, this or, if it is there, the other.
struct AllowedWith {
  Path path;
  DocumentValue value;
  DocumentValue one;
  std::optional<DocumentValue> other = std::nullopt;
};

struct AllowedTruth {};

using Allowed = std::variant<AllowedNumbers, AllowedLength, AllowedNames, AllowedWith, AllowedTruth>;

struct Refusal {
  Path path;
  DocumentValue value;
  Allowed allowed;
};

using Problem = std::optional<Refusal>;

template <typename T>
using Result = std::variant<T, Refusal>;

/// A sentence, in English: "layers[1].units: 0 is not allowed; allowed: a whole number from 1 to 128".
std::string describe(const Refusal& refusal);

/// Nothing where `value` is within `allowed`. NaN never is.
Problem check_number(const Path& path, double value, const AllowedNumbers& allowed);

/// A number with its place and what is allowed there.
struct NumberCheck {
  Path path;
  double value;
  AllowedNumbers allowed;
};

/// The first problem among some numbers, if any.
Problem check_numbers(std::initializer_list<NumberCheck> checks);

/// The numbers that a float can hold.
constexpr AllowedNumbers kAnyFloat = {-std::numeric_limits<float>::max(), std::numeric_limits<float>::max()};

/// All of a list must be finite; the first that is not is refused at its place.
Problem check_finite(const char* list, const float* numbers, std::size_t count);

}  // namespace frontera

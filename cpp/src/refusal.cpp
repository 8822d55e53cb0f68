#include "frontera/refusal.hpp"

#include <cmath>
#include <cstdio>
#include <limits>

namespace frontera {

namespace {

std::string text_of(double number) {
  char text[32];
  std::snprintf(text, sizeof text, "%.10g", number);
  return text;
}

std::string text_of(const DocumentValue& value) {
  return value.is_name() ? std::string(value.name) : text_of(value.number);
}

std::string list_of(const NameSet& names) {
  std::string list;
  for (int i = 0; i < names.size; ++i) {
    if (names.has(i)) list += (list.empty() ? "" : ", ") + std::string(names.table[i]);
  }
  return list;
}

/// What is allowed, as a sentence's end.
struct Describe {
  std::string operator()(const AllowedNumbers& numbers) const {
    if (numbers.max == std::numeric_limits<float>::max()) return "allowed: a finite number";
    std::string text = numbers.whole ? "allowed: a whole number" : "allowed: a number";
    text += " from " + text_of(numbers.min) + " to " + text_of(numbers.max);
    if (numbers.multiple_of > 1) text += ", a multiple of " + text_of(numbers.multiple_of);
    return numbers.or_null ? text + ", or null" : text;
  }
  std::string operator()(const AllowedLength& length) const {
    const std::string least = length.min == length.max ? "" : text_of(length.min) + " to ";
    return "allowed: " + least + text_of(length.max) + " entries";
  }
  std::string operator()(const AllowedNames& allowed) const { return "allowed: " + list_of(allowed.names); }
  std::string operator()(const AllowedWith& with) const {
    const std::string other = with.other ? ", " + text_of(*with.other) : "";
    return "with " + with.path.text() + " = " + text_of(with.value) + ", allowed: " + text_of(with.one) +
           other;
  }
  std::string operator()(AllowedTruth) const { return "allowed: false, true"; }
};

}  // namespace

std::string describe(const Refusal& refusal) {
  return refusal.path.text() + ": " + text_of(refusal.value) + " is not allowed; " +
         std::visit(Describe(), refusal.allowed);
}

std::string Path::text() const {
  if (index < 0) return head;
  return std::string(head) + "[" + std::to_string(index) + "]" + tail;
}

Problem check_number(const Path& path, double value, const AllowedNumbers& allowed) {
  const bool is_within = value >= allowed.min && value <= allowed.max;
  const double parts = value / allowed.multiple_of;
  const bool is_whole = !allowed.whole || std::floor(parts) == parts;
  if (is_within && is_whole) return {};
  return Refusal{path, value, allowed};
}

Problem check_numbers(std::initializer_list<NumberCheck> checks) {
  for (const NumberCheck& check : checks) {
    if (Problem problem = check_number(check.path, check.value, check.allowed)) return problem;
  }
  return {};
}

Problem check_finite(const char* list, const float* numbers, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (!std::isfinite(numbers[i])) {
      return check_number({list, i}, static_cast<double>(numbers[i]), kAnyFloat);
    }
  }
  return {};
}

}  // namespace frontera

// Draws the field as characters while the article's experiment trains: `frontera_terminal [epochs]`. A space is surely
// class 0, an @ surely class 1. In a terminal every frame overwrites the last; into a pipe or a file goes the final one.
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <thread>

#include "frontera/session.hpp"

namespace {

using namespace frontera;

constexpr int kMaxEpochs = 1000000;
constexpr int kEpochsPerFrame = 20;
constexpr std::chrono::milliseconds kFrameTime{33};
// A character is about twice as high as it is wide.
constexpr Index kWidth = 60, kHeight = 30;
constexpr std::string_view kShades = " .:-=+*#%@";

/// A whole number from 1 to kMaxEpochs; 0 for anything else.
int parse_epochs(const char* text) {
  int epochs = 0;
  const char* end = text + std::strlen(text);
  const auto [rest, error] = std::from_chars(text, end, epochs);
  const bool is_whole = error == std::errc() && rest == end;
  return is_whole && epochs >= 1 && epochs <= kMaxEpochs ? epochs : 0;
}

/// The plane from −1.5 to 1.5, and a line of numbers.
std::string draw(Session& session) {
  const Vector<float> field = std::get<Vector<float>>(session.field({kWidth, kHeight, {}, {}}));
  std::string text;
  for (Index i = 0; i < field.size(); ++i) {
    const float last = static_cast<float>(kShades.size() - 1);
    text += kShades[static_cast<std::size_t>(std::lround(field[i] * last))];
    if ((i + 1) % kWidth == 0) text += '\n';
  }
  const Metrics metrics = session.metrics();
  char line[80];
  std::snprintf(line, sizeof line, "epoch %d  cost %.4f  accuracy %.1f %%", metrics.epoch,
                metrics.train->loss, metrics.train->accuracy * 100);
  return text + line;
}

void run(Session& session, int epochs, bool is_terminal) {
  if (is_terminal) std::fputs("\x1b[2J", stdout);  // clear
  while (session.epoch() < epochs) {
    session.train(std::min(kEpochsPerFrame, epochs - session.epoch()));
    if (session.metrics().diverged_at) break;
    if (!is_terminal) continue;
    std::printf("\x1b[H%s\x1b[K", draw(session).c_str());  // from the top left corner; erase the line's rest
    std::fflush(stdout);
    std::this_thread::sleep_for(kFrameTime);
  }
  std::puts(is_terminal ? "" : draw(session).c_str());
}

}  // namespace

int main(int count, char** arguments) {
  const int epochs = count == 1 ? 1500 : parse_epochs(arguments[1]);
  if (count > 2 || epochs == 0) {
    std::fprintf(stderr, "usage: %s [epochs], a whole number from 1 to %d\n", arguments[0], kMaxEpochs);
    return 2;
  }
  const auto created = Session::create(Experiment());
  run(*std::get<std::unique_ptr<Session>>(created), epochs, isatty(STDOUT_FILENO) == 1);
}

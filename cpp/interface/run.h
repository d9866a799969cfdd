// A run with what measures it: everything that a caller can do with one. Runs share nothing, so
// that any number of them live side by side. Every argument may be anything; what makes no sense is
// refused or answered with nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "interface/declaration.h"
#include "interface/description.h"
#include "interface/frame.h"
#include "interface/least_squares.h"
#include "interface/trace.h"
#include "measure/lives.h"
#include "measure/surface.h"
#include "measure/trace.h"
#include "measure/vitals.h"
#include "training/bookmarks.h"
#include "training/checkpoints.h"
#include "training/trainer.h"

namespace playground {

struct Changed {
  bool kept;
  bool other_samples;
};

template <>
inline constexpr auto declaration<Changed> =
    declare("Changed", "What taking over another experiment did to a run.",
            field("kept", &Changed::kept, "Whether the weights were kept."),
            field("otherSamples", &Changed::other_samples, "Whether the samples are others."));

class Run {
 public:
  // From the first weights of the experiment that `text` describes.
  explicit Run(const std::string& text);

  const Trainer& trainer() const { return trainer_; }
  Description describe() const { return description_of(trainer_); }
  SamplesTold data() const { return samples_of(trainer_); }

  // Trains so many batches; returns how many were trained before it diverged.
  int train(int steps);
  int step() const { return static_cast<int>(trainer_.step()); }
  int steps_per_epoch() const { return static_cast<int>(trainer_.steps_per_epoch()); }
  int steps_to_epoch_end() const { return static_cast<int>(trainer_.steps_to_epoch_end()); }
  bool diverged() const { return trainer_.diverged(); }
  void reset() { trainer_.reset(); }
  std::string digest() const { return trainer_.digest(); }
  Changed change(const std::string& text);
  View<1> parameters() const { return view_of(trainer_.network().parameters()); }
  bool set_parameter(int index, float value);

  // Views are of this run's memory, good until its next call.
  Frame frame(const FrameRequest& request);

  // Nothing where there is no such sample, or no plane for the point to lie in.
  std::optional<TraceTold> trace(const TraceRequest& request);

  // Checks which units died or came back since the last call.
  LivesRecord lives();

  // When units died and came back in a stretch of the past; an empty record for what is no stretch.
  LivesRecord replay(const Stretch& stretch);

  LeastSquaresTold least_squares() const { return told(playground::least_squares(trainer_)); }

  // A point to go back to; returns whether it was kept.
  bool checkpoint() { return checkpoints_.take(trainer_); }
  // To the last point at or before `step`. Returns whether the samples are others, nothing where
  // there is no such point.
  std::optional<Changed> restore(int step);
  std::vector<std::size_t> checkpoints() const { return checkpoints_.steps(); }

  // Keeps the present state, experiment and all, and returns its number.
  int keep() { return bookmarks_.add(trainer_); }
  std::optional<Changed> bring_back(int number);

  // The present point as words, and back to it in a run of the same experiment; see
  // Trainer::packed.
  View<1> pack();
  bool unpack(const std::vector<float>& words) { return trainer_.unpack(words); }

 private:
  std::optional<Trace> traced(const TraceRequest& request) const;
  void spread_out(const TraceRequest& request);

  Trainer trainer_;
  Observer observer_;
  Surface surface_;
  Lives lives_;
  Trace trace_;
  std::vector<float> spread_;
  std::vector<float> packed_;
  Matrix predictions_;
  Checkpoints checkpoints_;
  Bookmarks bookmarks_;
};

}  // namespace playground

// One experiment as a plain value: everything that decides a run. Equal experiments give equal
// runs, to the last bit. Its text form, with keys, ranges and messages, is in text.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "data/dataset.h"
#include "experiment/shared.h"
#include "network/activation.h"
#include "network/initializer.h"
#include "network/loss.h"
#include "network/network.h"
#include "network/optimizer.h"

namespace playground {

// What an experiment may ask for at most.
inline constexpr std::size_t max_hidden_layers = 16;
inline constexpr std::size_t max_units = 256;
inline constexpr std::size_t max_samples = 10'000;
inline constexpr std::size_t max_parameters = 1'000'000;

// Four tanh units, then two: small enough to follow by hand.
std::vector<LayerPlan> standard_hidden_layers();

struct Experiment {
  // Equal to &own_data() exactly where there are points; see use_points.
  const DatasetEntry* data = &datasets().front();
  float data_parameter = 0;
  float noise = 0.1F;
  float samples = 500;
  float train_share = 0.5F;
  std::uint32_t data_seed = 1;
  // Positions in features(), without repetition, ascending.
  std::vector<std::size_t> features = {0, 1};
  // Hidden layers from input to output; the output layer follows from the task.
  std::vector<LayerPlan> hidden = standard_hidden_layers();
  const InitializerEntry* initializer = &initializers().front();
  float initializer_scale = 1;
  Loss loss = Loss::automatic;
  OptimizerChoice optimizer = standard(optimizers().front());
  float learning_rate = 0.03F;
  float batch = 10;
  float l1 = 0;
  float l2 = 0;
  float clip = 0;  // largest norm of the gradient; 0 is off
  float dropout = 0;
  std::uint32_t seed = 1;
  // Where a link says it had got to: steps trained and the first 8 hexadecimal digits of the digest
  // there.
  std::optional<std::uint32_t> at;
  std::string check;
  // An activation of one's own with the standard value of its constant: what `own` means.
  std::optional<Activation> own_activation = {};
  // All parameters of the network at the start, in the order of Network::parameters(), where they
  // are not drawn.
  Shared<std::vector<float>> weights;
  // Samples of one's own. They decide task, inputs, classes and the number of samples, and noise
  // does not concern them; data_seed shuffles them before they are cut into training and test data.
  Shared<Dataset> points;
  // How columns of the points were scaled: what their numbers mean, not what they are. In the order
  // of the columns, each at most once.
  std::vector<Scaling> scale = {};

  // Weights and points are compared by their bits, because these decide a run.
  bool operator==(const Experiment&) const = default;
};

// Makes `points` the data of the experiment.
void use_points(Experiment& experiment, Shared<Dataset> points);
void use_points(Experiment& experiment, Dataset points);

// The experiment's samples: drawn, or those of its own in their order.
Dataset data_of(const Experiment& experiment);

// Whether both have the same samples, cut into training and test data at the same place.
bool same_samples(const Experiment& a, const Experiment& b);

Task task_of(const Experiment& experiment);

// Values of one sample.
std::size_t sample_size(const Experiment& experiment);

// Classes of the experiment's data set, 0 for regression.
std::size_t class_count(const Experiment& experiment);

// Features that the first layer sees: those chosen for data in the plane, all values of a sample
// otherwise.
std::size_t input_count(const Experiment& experiment);

// Hidden layers and the linear output layer.
std::vector<LayerPlan> all_layers(const Experiment& experiment);

// Parameters of the experiment's network.
std::size_t parameter_count(const Experiment& experiment);

}  // namespace playground

// Vital signs against a plain re-computation from their definitions, and against networks whose
// state is known by construction.
#include "measure/vitals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "experiment/text.h"

using namespace playground;

namespace {

Trainer trained(std::string_view text, std::size_t steps) {
  Trainer trainer(parse(text).experiment);
  trainer.train(steps);
  return trainer;
}

// A matrix units × samples of one quantity of a layer.
using Rows = std::vector<std::vector<double>>;

// Pre-activations and per-sample gradients of every layer, by plain loops in double precision.
struct Plain {
  std::vector<Rows> z, a, d;

  explicit Plain(const Trainer& trainer) {
    const Network& network = trainer.network();
    const auto layers = network.layers();
    const auto value = [&](std::size_t i) { return static_cast<double>(network.parameters()(i)); };
    const std::size_t samples = trainer.train_samples().count();
    for (const Layer& layer : layers) {
      z.push_back(Rows(layer.units, std::vector<double>(samples)));
    }
    a = d = z;
    for (std::size_t s = 0; s < samples; ++s) {
      std::vector<double> input(
          trainer.dataset().x.begin() + static_cast<std::ptrdiff_t>(2 * s),
          trainer.dataset().x.begin() + static_cast<std::ptrdiff_t>(2 * s + 2));
      for (std::size_t l = 0; l < layers.size(); ++l) {
        std::vector<double> next;
        for (std::size_t u = 0; u < layers[l].units; ++u) {
          double sum = value(layers[l].biases + u);
          for (std::size_t k = 0; k < layers[l].inputs; ++k) {
            sum += value(layers[l].weights + u * layers[l].inputs + k) * input[k];
          }
          z[l][u][s] = sum;
          a[l][u][s] = static_cast<double>(value_at(layers[l].activation, static_cast<float>(sum)));
          next.push_back(a[l][u][s]);
        }
        input = next;
      }
      const auto y = static_cast<double>(trainer.dataset().y[s]);
      d.back()[0][s] = -y / (1 + std::exp(y * z.back()[0][s]));
      for (std::size_t l = layers.size() - 1; l-- > 0;) {
        for (std::size_t u = 0; u < layers[l].units; ++u) {
          double sum = 0;
          for (std::size_t k = 0; k < layers[l + 1].units; ++k) {
            sum += value(layers[l + 1].weights + k * layers[l + 1].inputs + u) * d[l + 1][k][s];
          }
          d[l][u][s] = sum * static_cast<double>(derivative_at(layers[l].activation,
                                                               static_cast<float>(z[l][u][s])));
        }
      }
    }
  }
};

double rms(const Rows& rows) {
  double squares = 0;
  double count = 0;
  for (const auto& row : rows) {
    for (const double value : row) {
      squares += value * value;
      count += 1;
    }
  }
  return std::sqrt(squares / count);
}

template <class Predicate>
double share(const Rows& rows, Predicate predicate) {
  double hits = 0;
  double count = 0;
  for (const auto& row : rows) {
    hits += static_cast<double>(std::count_if(row.begin(), row.end(), predicate));
    count += static_cast<double>(row.size());
  }
  return hits / count;
}

}  // namespace

TEST_CASE("vitals: agree with their definitions, re-computed by plain loops") {
  for (const std::string text : {"data=spiral&net=6:relu,5:tanh,4:elu&samples=301&opt=adam",
                                 "data=circle&net=4:sigmoid,3:leaky_relu&samples=1000&train=0.7"}) {
    Trainer trainer = trained(text, 60);
    Observer observer;
    const Vitals& vitals = observer.measure(trainer);
    const Plain plain(trainer);
    std::size_t unit = 0;
    for (std::size_t l = 0; l < trainer.network().layers().size(); ++l) {
      CAPTURE(l);
      const Layer& layer = trainer.network().layers()[l];
      const auto number = [&](LayerNumber which) {
        return static_cast<double>(vitals.layers(l, which));
      };
      const auto slope = [&](double z) {
        return std::abs(
            static_cast<double>(derivative_at(layer.activation, static_cast<float>(z))));
      };
      const auto limit = static_cast<double>(flat_share * steepest(layer.activation));
      const bool linear = layer.activation.entry->piecewise_linear;
      CHECK(number(layer_gradient) == doctest::Approx(rms(plain.d[l])).epsilon(1e-4));
      CHECK(number(layer_sparsity) ==
            doctest::Approx(share(plain.a[l], [](double a) { return a == 0; })));
      CHECK(number(layer_saturated) == doctest::Approx(share(plain.z[l], [&](double z) {
                                         return linear ? slope(z) == 0 : slope(z) < limit;
                                       })).epsilon(1e-3));
      for (std::size_t u = 0; u < layer.units; ++u, ++unit) {
        const Rows row{plain.z[l][u]};
        const double active =
            share(row, [&](double z) { return linear ? slope(z) != 0 : slope(z) >= limit; });
        CHECK(static_cast<double>(vitals.units(unit, unit_active)) ==
              doctest::Approx(active).epsilon(1e-3));
        CHECK(static_cast<double>(vitals.units(unit, unit_gradient)) ==
              doctest::Approx(rms({plain.d[l][u]})).epsilon(1e-4));
        const auto& a = plain.a[l][u];
        const double mean =
            std::accumulate(a.begin(), a.end(), 0.0) / static_cast<double>(a.size());
        CHECK(static_cast<double>(vitals.units(unit, unit_mean)) ==
              doctest::Approx(mean).epsilon(1e-4));
      }
    }
  }
}

TEST_CASE(
    "vitals: factors relate neighbouring layers, update ratios the last step to the weights") {
  Trainer trainer = trained("data=spiral&net=6:tanh,5:tanh", 9);
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  const auto number = [&](std::size_t l, LayerNumber n) {
    return static_cast<double>(vitals.layers(l, n));
  };
  CHECK(number(0, layer_gradient_factor) ==
        doctest::Approx(number(0, layer_gradient) / number(1, layer_gradient)));
  CHECK(std::isnan(number(2, layer_gradient_factor)));
  Trainer before = trained("data=spiral&net=6:tanh,5:tanh", 8);
  const Layer& layer = trainer.network().layers()[1];
  double update = 0;
  double weight = 0;
  for (std::size_t i = layer.weights; i < layer.biases; ++i) {
    const auto now = static_cast<double>(trainer.network().parameters()(i));
    const auto then = static_cast<double>(before.network().parameters()(i));
    update += (now - then) * (now - then);
    weight += now * now;
  }
  CHECK(number(1, layer_update_ratio) ==
        doctest::Approx(0.5 * std::log10(update / weight)).epsilon(1e-4));
}

TEST_CASE(
    "vitals: histograms are shares that sum to 1, and values outside fall into the outer bins") {
  Trainer trainer = trained("data=spiral&net=6:relu,5:sigmoid&init=he_normal:20", 5);
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  const auto sum = [](const Matrix& histogram, std::size_t bins, std::size_t l) {
    return std::accumulate(&histogram(l, 0), &histogram(l, 0) + bins, 0.0F);
  };
  for (std::size_t l = 0; l < 3; ++l) {
    CHECK(sum(vitals.z_histogram, z_bins + 2, l) == doctest::Approx(1));
    CHECK(sum(vitals.a_histogram, a_bins + 2, l) == doctest::Approx(1));
    CHECK(sum(vitals.gradient_histogram, gradient_bins + 2, l) == doctest::Approx(1));
  }
  const Plain plain(trainer);
  CHECK(static_cast<double>(vitals.z_histogram(0, 0)) ==
        doctest::Approx(share(plain.z[0], [](double z) { return z < -6; })).epsilon(1e-3));
  CHECK(static_cast<double>(vitals.z_histogram(0, z_bins + 1)) ==
        doctest::Approx(share(plain.z[0], [](double z) { return z >= 6; })).epsilon(1e-3));
  // Each unit of a layer has as many samples, so the layer's bins are the means of theirs.
  for (std::size_t bin = 0; bin < unit_bins; ++bin) {
    float of_units = 0;
    float of_layer = 0;
    for (std::size_t u = 0; u < 6; ++u) {
      of_units += vitals.unit_histogram(u, bin + 1) / 6;
    }
    for (std::size_t fine = 4 * bin; fine < 4 * bin + 4; ++fine) {
      of_layer += vitals.z_histogram(0, fine + 1);
    }
    CHECK(of_units == doctest::Approx(of_layer));
  }
  for (std::size_t u = 0; u < 11; ++u) {
    CHECK(sum(vitals.unit_histogram, unit_bins + 2, u) == doctest::Approx(1));
    const Rows row{plain.z[u < 6 ? 0 : 1][u < 6 ? u : u - 6]};
    CHECK(static_cast<double>(vitals.unit_histogram(u, 0)) ==
          doctest::Approx(share(row, [](double z) { return z < -6; })).epsilon(1e-3));
  }
  // Sigmoid's 0 and 1 are within its span.
  CHECK(vitals.a_histogram(1, 0) == 0);
  CHECK(vitals.a_histogram(1, a_bins + 1) == 0);
  CHECK(static_cast<double>(vitals.gradient_histogram(0, 0)) ==
        doctest::Approx(share(plain.d[0], [](double d) {
          return std::abs(d) < 1e-8;
        })).epsilon(0.02));
}

TEST_CASE("vitals: a unit beyond the data is dead, one that never switches off is always on") {
  Trainer trainer(parse("data=circle&net=4:relu").experiment);
  const Layer& layer = trainer.network().layers()[0];
  trainer.set_parameter(layer.biases + 1, -100);
  trainer.set_parameter(layer.biases + 2, 100);
  Observer observer;
  const Vitals* vitals = &observer.measure(trainer);
  CHECK(vitals->units(1, unit_state) == 1);
  CHECK(vitals->units(1, unit_active) == 0);
  CHECK(vitals->units(1, unit_gradient) == 0);
  CHECK(vitals->units(2, unit_state) == 2);
  CHECK(vitals->layers(0, layer_dead) == 1);
  CHECK(vitals->layers(0, layer_always_on) == 1);
  // The same weights under leaky_relu: nothing is dead, and nothing can be switched off.
  trainer.train(1);
  trainer.change(parse("data=circle&net=4:leaky_relu").experiment);
  vitals = &observer.measure(trainer);
  CHECK(vitals->layers(0, layer_dead) == 0);
  CHECK(vitals->layers(0, layer_always_on) == 0);
  CHECK(vitals->units(1, unit_gradient) > 0);
}

TEST_CASE("vitals: the gradient of the mean loss is the slope of the loss by each parameter") {
  Trainer trainer = trained("data=spiral&net=4:tanh,3:sigmoid&loss=mse", 20);
  Observer observer;
  const Vector gradient = observer.measure(trainer).gradient;
  REQUIRE(gradient.size() == trainer.network().parameters().size());
  const auto loss_with = [&](std::size_t i, float value) {
    trainer.set_parameter(i, value);
    return static_cast<double>(trainer.evaluate(trainer.train_samples()).loss);
  };
  for (std::size_t i = 0; i < gradient.size(); ++i) {
    const float value = trainer.network().parameters()(i);
    constexpr float step = 1e-2F;
    const double rise = loss_with(i, value + step) - loss_with(i, value - step);
    trainer.set_parameter(i, value);
    CHECK(static_cast<double>(gradient(i)) ==
          doctest::Approx(rise / static_cast<double>(2 * step)).epsilon(0.02).scale(0.01));
  }
}

TEST_CASE("vitals: measuring leaves the run untouched") {
  Trainer observed = trained("data=spiral&net=6:relu&opt=adam", 0);
  Trainer alone = trained("data=spiral&net=6:relu&opt=adam", 0);
  Observer observer;
  for (int i = 0; i < 10; ++i) {
    observed.train(7);
    observer.measure(observed);
    observed.evaluate(observed.test_samples());
  }
  alone.train(70);
  CHECK(observed.digest() == alone.digest());
}

TEST_CASE("vitals: curves hold f and f' from -6 to 6, with the mean of learned slopes") {
  Trainer trainer(parse("net=2:prelu,3:sigmoid").experiment);
  const Layer& layer = trainer.network().layers()[0];
  trainer.set_parameter(layer.slopes, 0.5F);
  trainer.set_parameter(layer.slopes + 1, 0.1F);
  Observer observer;
  const Tensor<float, 3>& curves = observer.curves(trainer);
  REQUIRE(curves.size() == 3 * 2 * curve_points);
  CHECK(curves(0, 0, 0) == doctest::Approx(-6 * 0.3));
  CHECK(curves(0, 0, curve_points - 1) == 6);
  CHECK(curves(0, 1, 0) == doctest::Approx(0.3));
  CHECK(curves(1, 0, curve_points / 2) == 0.5F);
  CHECK(curves(1, 1, curve_points / 2) == 0.25F);
}

TEST_CASE("vitals: what overflows has no deviation, rather than one of 0") {
  Trainer trainer(parse("data=circle&net=2:leaky_relu").experiment);
  trainer.set_parameter(0, 3e38F);
  trainer.set_parameter(1, 3e38F);
  Observer observer;
  const Vitals& vitals = observer.measure(trainer);
  CHECK(!std::isfinite(vitals.layers(0, layer_deviation)));
}

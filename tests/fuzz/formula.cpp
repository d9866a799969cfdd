// Formulas: whatever is read derives and computes without harm, its canonical text reads as the
// same, what is handed over ready-made is the same, and its derivative is shown in short.
#include "fuzz.h"
#include "network/own/facts.h"
#include "network/own/make_own.h"
#include "network/own/record.h"
#include "network/own/tidy.h"

using namespace playground;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  Message fault;
  const auto own = make_own(fuzz::text_of(bytes, size), fault);
  fuzz::require((own == nullptr) != fault.code.empty(), "what is refused is told");
  if (own == nullptr) {
    return 0;
  }
  const auto again = make_own(own->text, fault);
  fuzz::require(again != nullptr && again->text == own->text, "the text reads as the same");
  const Activation activation = standard(own);
  const Activation copy = standard(own_from(own->text, own->packed, record_of(*own)));
  for (const float z : {-1e30F, -3.0F, -0.0F, 0.5F, 20.0F}) {
    const float a = value_at(activation, z);
    const float b = value_at(copy, z);
    fuzz::require(a == b || (a != a && b != b), "a copy gives the same");
    derivative_at(activation, z);
  }
  Formula formula;
  for (const Parameter& constant : own->constants) {
    formula.constants += constant.name;
  }
  const std::string_view text = own->text;
  fuzz::require(
      read_formula(text.substr(0, text.find(';')), formula).code.empty() && derive(formula),
      "a formula that was read can be read");
  const Formula shown = tidied(formula);
  fuzz::require(prefix_of(shown, shown.slope).size() < 5000, "a derivative is shown in short");
  return 0;
}

// See record.h.
#include "network/own/record.h"

#include <algorithm>

namespace playground {
namespace {

class RecordWriter {
 public:
  template <class... Numbers>
  void put(Numbers... numbers) {
    (record.push_back(static_cast<float>(numbers)), ...);
  }

  void put_program(const Program& program) {
    put(program.steps.size(), program.uniform, program.given);
    for (const Program::Step& step : program.steps) {
      put(static_cast<int>(step.op), step.from[0], step.from[1], step.from[2], step.from[3],
          step.value);
    }
  }

  std::vector<float> record;
};

class RecordReader {
 public:
  explicit RecordReader(const std::vector<float>& record) : record_(record) {}

  float number() { return at_ < record_.size() ? record_[at_++] : 0; }
  std::size_t count() { return static_cast<std::size_t>(number()); }

  Program program() {
    Program program;
    program.steps.resize(std::min(count(), Program::most));
    program.uniform = count();
    program.given = count();
    for (Program::Step& step : program.steps) {
      step.op = static_cast<Op>(count());
      for (std::uint8_t& from : step.from) {
        from = static_cast<std::uint8_t>(std::min(count(), Program::most - 1));
      }
      step.value = number();
    }
    return program;
  }

 private:
  const std::vector<float>& record_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<float> record_of(const OwnActivation& own) {
  RecordWriter writer;
  writer.put(static_cast<int>(own.learned), own.piecewise_linear, own.monotonic, own.lowest,
             own.highest, own.span_low, own.span_high, own.constants.size());
  for (const Parameter& constant : own.constants) {
    writer.put(constant.name[0], constant.standard, constant.min, constant.max);
  }
  for (const Program* program : {&own.f, &own.slope, &own.by_constant}) {
    writer.put_program(*program);
  }
  return writer.record;
}

std::shared_ptr<const OwnActivation> own_from(std::string_view text, std::string_view packed,
                                              const std::vector<float>& record) {
  RecordReader reader(record);
  const auto own = std::make_shared<OwnActivation>();
  own->text = text;
  own->packed = packed;
  own->learned = static_cast<Learned>(reader.count());
  own->piecewise_linear = reader.number() != 0;
  own->monotonic = reader.number() != 0;
  own->lowest = reader.number();
  own->highest = reader.number();
  own->span_low = reader.number();
  own->span_high = reader.number();
  own->constants.resize(std::min(reader.count(), max_constants));
  for (Parameter& constant : own->constants) {
    constant.name = constant_name(static_cast<char>(reader.count()));
    constant.standard = reader.number();
    constant.min = reader.number();
    constant.max = reader.number();
  }
  own->f = reader.program();
  own->slope = reader.program();
  own->by_constant = reader.program();
  make_entry(*own);
  return own;
}

}  // namespace playground

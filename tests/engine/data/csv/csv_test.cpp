// CSV as data: accepted texts with what they mean, refused ones with the reason, limits, and round
// trips.
#include "data/csv/csv.h"

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/csv/check_result.h"
#include "data/csv/records.h"

using namespace playground;

namespace {

using Floats = std::vector<float>;
using Texts = std::vector<std::string>;

struct Accepted {
  std::string_view name;
  std::string_view text;
  Task task;
  Floats x;
  Floats y;
  Texts inputs;
  Texts classes;
};

const std::vector<Accepted> accepted{
    {"numbers with a header",
     "x1,x2,label\n1,2,-1\n3,4,1\n",
     Task::binary,
     {1, 2, 3, 4},
     {-1, 1},
     {"x1", "x2"},
     {"-1", "1"}},
    {"numbers without a header",
     "1,2,1\n3,4,0\n",
     Task::binary,
     {1, 2, 3, 4},
     {1, -1},
     {"x1", "x2"},
     {"0", "1"}},
    {"words in order of appearance",
     "1,2,dog\n3,4,cat\n5,6,dog\n",
     Task::binary,
     {1, 2, 3, 4, 5, 6},
     {-1, 1, -1},
     {"x1", "x2"},
     {"dog", "cat"}},
    {"three words",
     "a,b\n1,red\n2,green\n3,blue\n4,green\n",
     Task::classes,
     {1, 2, 3, 4},
     {0, 1, 2, 1},
     {"a"},
     {"red", "green", "blue"}},
    {"whole numbers as classes, ascending",
     "1,7\n2,3\n3,5\n4,3\n",
     Task::classes,
     {1, 2, 3, 4},
     {2, 0, 1, 0},
     {"x1"},
     {"3", "5", "7"}},
    {"fractions as values",
     "1,0.5\n2,1.5\n3,0.5\n",
     Task::regression,
     {1, 2, 3},
     {0.5F, 1.5F, 0.5F},
     {"x1"},
     {}},
    {"more than ten whole numbers as values",
     "0,0\n1,1\n2,2\n3,3\n4,4\n5,5\n6,6\n7,7\n8,8\n9,9\n10,10\n",
     Task::regression,
     {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
     {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
     {"x1"},
     {}},
    {"a mixture of words and numbers as words",
     "1,2\n2,two\n3,2.0\n",
     Task::classes,
     {1, 2, 3},
     {0, 1, 2},
     {"x1"},
     {"2", "two", "2.0"}},
    {"a label column in front",
     "Label;a;b\nu;1;2\nv;3;4\n",
     Task::binary,
     {1, 2, 3, 4},
     {-1, 1},
     {"a", "b"},
     {"u", "v"}},
    {"a class column in the middle",
     "a,CLASS,b\n1,u,2\n3,v,4\n",
     Task::binary,
     {1, 2, 3, 4},
     {-1, 1},
     {"a", "b"},
     {"u", "v"}},
    {"label goes before target",
     "target,label,b\n1,u,2\n3,v,4\n",
     Task::binary,
     {1, 2, 3, 4},
     {-1, 1},
     {"target", "b"},
     {"u", "v"}},
    {"y is the label",
     "y,a,b\n0,1,2\n1,3,4\n",
     Task::binary,
     {1, 2, 3, 4},
     {-1, 1},
     {"a", "b"},
     {"0", "1"}},
    {"y is a coordinate beside x",
     "x,y,colour\n1,2,red\n3,4,blue\n",
     Task::binary,
     {1, 2, 3, 4},
     {-1, 1},
     {"x", "y"},
     {"red", "blue"}},
    {"y is the last column beside x",
     "x,y\n1,0.5\n3,0.25\n",
     Task::regression,
     {1, 3},
     {0.5F, 0.25F},
     {"x"},
     {}},
    {"byte order mark, CR LF, blank lines and spaces",
     "\xEF\xBB\xBF x1 ; label \r\n\r\n 1 ; a \r\n\r\n 2 ; b \r\n",
     Task::binary,
     {1, 2},
     {-1, 1},
     {"x1"},
     {"a", "b"}},
    {"tabs and scientific notation",
     "1e-3\t-2E+1\t0\n.5\t+3.\t1",
     Task::binary,
     {0.001F, -20, 0.5F, 3},
     {-1, 1},
     {"x1", "x2"},
     {"0", "1"}},
    {"quoted cells",
     "\"a \"\"b\"\"\",\"the, label\"\n\"1\",\"x\ny\"\n2,\"x,y\"\n",
     Task::binary,
     {1, 2},
     {-1, 1},
     {"a \"b\""},
     {"x\ny", "x,y"}},
    {"words in another alphabet",
     "1,кошка\n2,собака\n",
     Task::binary,
     {1, 2},
     {-1, 1},
     {"x1"},
     {"кошка", "собака"}},
    {"decimal commas",
     "x1;x2;label\n1;2,5;0\n2;3;1\n",
     Task::binary,
     {1, 2.5F, 2, 3},
     {-1, 1},
     {"x1", "x2"},
     {"0", "1"}},
    {"decimal commas from the first row on",
     "1,5;0\n2,5;1\n",
     Task::binary,
     {1.5F, 2.5F},
     {-1, 1},
     {"x1"},
     {"0", "1"}},
    {"points between thousands beside decimal commas",
     "a;b\n1.234;0,5\n1.234,5;1,25\n12.345.678;2\n",
     Task::regression,
     {1234, 1234.5F, 12345678},
     {0.5F, 1.25F, 2},
     {"a"},
     {}},
    {"quoted decimal commas",
     "a,b\n\"1,5\",u\n\"2,25\",v\n",
     Task::binary,
     {1.5F, 2.25F},
     {-1, 1},
     {"a"},
     {"u", "v"}},
    {"a header of numbers and a label",
     "0,1,label\n0.5,0.2,red\n0.1,0.9,blue\n0.3,0.4,red\n",
     Task::binary,
     {0.5F, 0.2F, 0.1F, 0.9F, 0.3F, 0.4F},
     {-1, 1, -1},
     {"0", "1"},
     {"red", "blue"}},
    {"a header that counts the columns",
     "0,1,2\n0.5,0.2,1\n0.1,0.9,0\n",
     Task::binary,
     {0.5F, 0.2F, 0.1F, 0.9F},
     {1, -1},
     {"0", "1"},
     {"0", "1"}},
    {"a header of words and years",
     "growth,2019,2020\n0.5,1,1.5\n1,2,2.5\n",
     Task::regression,
     {0.5F, 1, 1, 2},
     {1.5F, 2.5F},
     {"growth", "2019"},
     {}},
    {"a class called target is no header",
     "0.5,1,target\n1,2,distractor\n3,4,target\n",
     Task::binary,
     {0.5F, 1, 1, 2, 3, 4},
     {-1, 1, -1},
     {"x1", "x2"},
     {"target", "distractor"}},
    {"whole numbers that never repeat as values",
     "x,y\n1,1\n2,3\n3,5\n4,7\n",
     Task::regression,
     {1, 2, 3, 4},
     {1, 3, 5, 7},
     {"x"},
     {}},
    {"whole numbers called class as classes",
     "x,class\n1,1\n2,3\n3,5\n",
     Task::classes,
     {1, 2, 3},
     {0, 1, 2},
     {"x"},
     {"1", "3", "5"}},
    {"the largest number",
     "3.4028235e38,0\n-3.4028235e38,1\n",
     Task::binary,
     {3.4028235e38F, -3.4028235e38F},
     {-1, 1},
     {"x1"},
     {"0", "1"}},
};

struct Refused {
  std::string_view name;
  std::string_view text;
  std::vector<CsvProblem> problems;
};

CsvProblem at(std::size_t line, std::size_t column, CsvProblemCode code,
              std::vector<MessageValue> values = {}, std::string name = "") {
  return {line, column, {code, std::move(values)}, std::move(name)};
}

MessageValue cell(std::string_view text) { return text_value("cell", text); }

const std::vector<MessageValue> none_of_two{{"samples", 0}, {"least", 2}};

const std::vector<Refused> refused{
    {"empty", "", {at(0, 0, "no_data")}},
    {"blank", " \n\r\n\t", {at(0, 0, "no_data")}},
    {"header only", "x,label\n", {at(0, 0, "too_few_samples", none_of_two)}},
    {"one sample", "1,0\n", {at(0, 0, "too_few_samples", {{"samples", 1}, {"least", 2}})}},
    {"one column", "1\n2\n", {at(1, 0, "too_few_columns")}},
    {"a decimal comma beside decimal points",
     "x1;x2;label\n1;2,5;0\n2.5;3;1\n",
     {at(2, 2, "decimal_comma", {cell("2,5"), text_value("number", "2.5")}, "x2")}},
    {"commas that may stand between thousands",
     "1,500;0\n2,500;1\n",
     {at(1, 1, "unclear_comma",
         {cell("1,500"), text_value("number", "1.500"), text_value("whole", "1500")})}},
    {"a decimal comma in the label, beside a decimal point",
     "1.5;0,5\n2;1\n",
     {at(1, 2, "decimal_comma", {cell("0,5"), text_value("number", "0.5")})}},
    {"missing value",
     "a,b,label\n1,,0\nNA,2,1\n",
     {at(2, 2, "missing_value", {cell("")}, "b"), at(3, 1, "missing_value", {cell("NA")}, "a")}},
    {"missing label", "1,0\n2,\n3,1\n", {at(2, 2, "missing_value", {cell("")})}},
    {"not finite",
     "1,nan,0\n-inf,2,1\n3,4,Infinity\n",
     {at(1, 2, "not_finite", {cell("nan")}), at(2, 1, "not_finite", {cell("-inf")}),
      at(3, 3, "not_finite", {cell("Infinity")})}},
    {"words for numbers",
     "1,2,0\nabc,4,1\n5,0x10,1\n",
     {at(2, 1, "not_a_number", {cell("abc")}), at(3, 2, "not_a_number", {cell("0x10")})}},
    {"too large a number", "1e39,0\n2,1\n", {at(1, 1, "out_of_range", {cell("1e39")})}},
    {"ragged rows",
     "1,2,0\n1,2\n\n1,2,3,0\n",
     {at(2, 0, "ragged_row", {{"cells", 2}, {"expected", 3}}),
      at(4, 0, "ragged_row", {{"cells", 4}, {"expected", 3}})}},
    {"unclosed quote", "1,a\n2,\"b\n3,c\n", {at(2, 2, "unclosed_quote")}},
    {"text after a quote", "1,\"a\"b\n2,c\n3,d\n", {at(1, 2, "text_after_quote")}},
    {"one class", "1,a\n2,a\n", {at(0, 2, "one_class", {text_value("label", "a")})}},
    {"one number", "1,0.5\n2,0.5\n", {at(0, 2, "one_class", {text_value("label", "0.5")})}},
    {"too many words",
     "1,a\n1,b\n1,c\n1,d\n1,e\n1,f\n1,g\n1,h\n1,i\n1,j\n1,k\n",
     {at(0, 2, "too_many_classes", {{"most", 10}})}},
    {"a word among values",
     "1,0\n1,1\n1,2\n1,3\n1,4\n1,5\n1,6\n1,7\n1,8\n1,9\n1,ten\n1,11\n",
     {at(11, 2, "not_a_number", {cell("ten")})}},
    {"UTF-16", "\xFF\xFEx", {at(0, 0, "encoding")}},
    {"zero bytes",
     std::string_view("1,\0"
                      "2\n",
                      5),
     {at(1, 0, "nul_byte", {{"byte", 3}})}},
    {"UTF-16 without its mark", std::string_view("1\0,\0a\0\n\0", 8), {at(0, 0, "encoding")}},
};

std::string text_of_samples(std::size_t samples) {
  std::string text;
  for (std::size_t i = 0; i < samples; ++i) {
    text += i % 2 == 0 ? "1,a\n" : "2,b\n";
  }
  return text;
}

}  // namespace

TEST_CASE("CSV texts that are read") {
  for (const Accepted& c : accepted) {
    CAPTURE(c.name);
    const CsvResult result = parse_csv(c.text);
    check_result(result);
    if (!result.dataset) {
      FAIL_CHECK(result.problems.front().message.code);
      continue;
    }
    CHECK(result.dataset->task == c.task);
    CHECK(result.dataset->count == c.y.size());
    CHECK(result.dataset->x == c.x);
    CHECK(result.dataset->y == c.y);
    CHECK(result.inputs == c.inputs);
    CHECK(result.classes == c.classes);
  }
}

TEST_CASE("CSV texts that are refused") {
  for (const Refused& c : refused) {
    CAPTURE(c.name);
    const CsvResult result = parse_csv(c.text);
    check_result(result);
    CHECK(result.problems == c.problems);
  }
}

TEST_CASE("limits are exact") {
  CHECK(parse_csv(text_of_samples(max_csv_samples)).problems.empty());
  const CsvResult samples = parse_csv(text_of_samples(max_csv_samples + 1));
  REQUIRE(samples.dataset.has_value());
  CHECK(samples.dataset->count == max_csv_samples);
  REQUIRE(samples.losses.size() == 1);
  CHECK(samples.losses[0] ==
        at(0, 0, "rows_drawn", {{"rows", max_csv_samples + 1}, {"taken", max_csv_samples}}));

  std::string row;
  for (std::size_t column = 1; column < max_csv_columns; ++column) {
    row += "1,";
  }
  CHECK(parse_csv(row + "0\n" + row + "1\n").problems.empty());
  const CsvResult columns = parse_csv(row + "1,0\n" + row + "1,1\n");
  REQUIRE(columns.problems.size() == 2);
  CHECK(columns.problems[0] == at(1, 0, "too_many_columns", {{"most", max_csv_columns}}));

  const std::string few = "1,a\n2,b\n";
  const std::string blank(max_csv_bytes - few.size(), '\n');
  CHECK(parse_csv(blank + few).problems.empty());
  const CsvResult bytes = parse_csv(blank + few + "\n");
  REQUIRE(bytes.problems.size() == 1);
  CHECK(bytes.problems[0] ==
        at(0, 0, "too_large", {{"bytes", max_csv_bytes + 1}, {"most", max_csv_bytes}}));
}

TEST_CASE("problems are not listed without end") {
  std::string text = "1,0\n";
  for (int i = 0; i < 1'000; ++i) {
    text += ",0\n";
  }
  CHECK(parse_csv(text).problems.size() == max_csv_problems);
}

TEST_CASE("data sets written as CSV are read back bit for bit") {
  for (const DatasetEntry& entry : datasets()) {
    CAPTURE(entry.name);
    const float parameter = entry.parameter ? entry.parameter->max : 0;
    const Dataset dataset = generate(entry, parameter, 0.1F, 60, 7);
    const CsvResult result = parse_csv(format_csv(dataset));
    REQUIRE(result.dataset.has_value());
    CHECK(*result.dataset == dataset);
  }
}

TEST_CASE("the written form") {
  const Dataset points{Task::binary, 2, 2, 2, {0.1F, -2, 1e-7F, 3}, {-1, 1}};
  CHECK(format_csv(points) == "x1,x2,label\n0.1,-2,-1\n1e-7,3,1\n");
  Dataset values;
  values.task = Task::regression;
  values.inputs = 1;
  values.count = 1;
  values.x = {2};
  values.y = {0.5F};
  CHECK(format_csv(values) == "x1,target\n2,0.5\n");
}

// CSV as a caller is told it.
#include "interface/own_data.h"

#include <doctest/doctest.h>

#include "data/packing/points.h"
#include "interface/json.h"

using namespace playground;

TEST_CASE("read_csv: data comes with its points, names and what was scaled") {
  const std::string json = json_of(read_csv("a,b,kind\n1,2,red\n3,4,blue\n"));
  const std::string points = pack_points(
      {Task::binary, 2, 2, 2, {1, -1, 3, 1}, {-1, 1}, {"a", "b", "kind", "red", "blue"}});
  CHECK(json ==
        "{\"points\":\"" + points +
            "\",\"task\":\"binary\",\"count\":2,\"inputs\":[\"a\",\"b\"],\"label\":\"kind\","
            "\"classes\":[\"red\",\"blue\"],\"scaled\":[{\"name\":\"b\",\"centre\":3,"
            "\"spread\":1}],\"scale\":\"x2:3:1\",\"constant\":[],\"losses\":[],\"header\":true,"
            "\"columns\":[\"a\",\"b\",\"kind\"],"
            "\"labelColumn\":2,\"decimal\":\"point\",\"missing\":0,\"rows\":[[\"1\",\"2\",\"red\"],"
            "[\"3\",\"4\",\"blue\"]],\"problems\":[]}");
}

TEST_CASE("read_csv: a refused text has problems and no points") {
  const std::string json = json_of(read_csv("a,b\n1,x\n"));
  CHECK(json.find("\"points\":\"\"") != std::string::npos);
  CHECK(json.find("\"code\":\"too_few_samples\"") != std::string::npos);
  CHECK(json.find("\"line\":0") != std::string::npos);
  CHECK(json.find("\"values\":{\"samples\":1,\"least\":2}") != std::string::npos);
  CHECK(json.find("\"task\":\"binary\",\"count\":0") != std::string::npos);
  CHECK(json.find("\"scaled\":[]") != std::string::npos);
}

TEST_CASE("packed_points: what is outside the limits is empty, csv_of gives back what was packed") {
  CHECK(packed_points(2, false, {1, 2}, {0}).empty());
  const std::string points = packed_points(2, true, {1, 2, -1, 0.5F}, {0.25F, -3});
  CHECK(csv_of("data=points&points=" + points) == "x1,x2,target\n1,2,0.25\n-1,0.5,-3\n");
}

TEST_CASE("read_csv: what a reader says goes before what is found out") {
  const CsvData data = read_csv(
      "1;2\n3;4\n5;6\n",
      {.header = "yes", .label = "0", .learned = "numbers", .decimal = "point", .scale = "none"});
  CHECK(data.inputs == std::vector<std::string>{"2"});
  CHECK(data.label == "1");
  CHECK(data.task == "regression");
  CHECK(data.scale.empty());
  CHECK(read_csv("a,b\n5,1.5\n7,2.5\n", {.scale = "x1:4:2"}).scale == "x1:4:2");
}

TEST_CASE("read_csv: a constant column is told as constant, and not with a spread") {
  const CsvData data = read_csv("a,b,kind\n1,5,u\n-1,5,v\n");
  CHECK(data.constant == std::vector<std::string>{"b"});
  CHECK(data.scaled.empty());
  CHECK(data.scale == "x2:5:1");
}

TEST_CASE("csv_of: a table comes back in its units, rescaled data too") {
  const std::string table = "area,price\n50,100000\n53,105123.5\n61,120000.25\n";
  const CsvData data = read_csv(table);
  const std::string text = "data=points&scale=" + data.scale + "&points=" + data.points;
  CHECK(csv_of(text) == table);
  CHECK(samples_csv(text).starts_with("x1,target\n-"));
  const std::string plain = rescaled(text, "");
  CHECK(plain.find("scale=") == std::string::npos);
  CHECK(csv_of(plain) == table);
  CHECK(samples_csv(plain) == "x1,target\n50,100000\n53,105123.5\n61,120000.25\n");
  const std::string other = rescaled(plain, "x1:50:2,y:100000:1000");
  CHECK(other.find("&scale=x1:50:2,y:100000:1000&") != std::string::npos);
  CHECK(samples_csv(other) == "x1,target\n0,0\n1.5,5.1235\n5.5,20.00025\n");
  CHECK(csv_of(other) == table);
  CHECK(rescaled("data=spiral", "x1:1:2") == "data=spiral");
}

TEST_CASE("packed_points: points added to a table keep its names") {
  const std::vector<std::string> names{"a", "b", "kind", "u", "v"};
  const std::string points = packed_points(2, false, {1, 2, 3, 4, 5, 6}, {0, 1, 2}, names);
  CHECK(csv_of("data=points&points=" + points) == "a,b,kind\n1,2,u\n3,4,v\n5,6,3\n");
}

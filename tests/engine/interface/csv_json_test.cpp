// CSV as the page reads it.
#include "interface/csv_json.h"

#include <doctest/doctest.h>

#include "data/csv/csv.h"
#include "data/packing/points.h"

using namespace playground;

TEST_CASE("csv_json: data comes with its points, names and what was scaled") {
  const std::string text = "a,b,kind\n1,2,red\n3,4,blue\n";
  const std::string json = csv_json(text);
  const std::string points = pack_points({Task::binary, 2, 2, 2, {1, -1, 3, 1}, {-1, 1}});
  CHECK(json ==
        "{\"points\":\"" + points +
            "\",\"task\":\"binary\",\"count\":2,\"inputs\":[\"a\",\"b\"],\"label\":\"kind\","
            "\"classes\":[\"red\",\"blue\"],\"scaled\":[{\"name\":\"b\",\"centre\":3,"
            "\"spread\":1}],\"problems\":[]}");
}

TEST_CASE("csv_json: a refused text has problems and no points") {
  const std::string json = csv_json("a,b\n1,x\n");
  CHECK(json.find("\"points\":\"\"") != std::string::npos);
  CHECK(json.find("\"code\":\"too_few_samples\"") != std::string::npos);
  CHECK(json.find("\"line\":0") != std::string::npos);
  CHECK(json.find("\"values\":{\"samples\":1,\"least\":2}") != std::string::npos);
  CHECK(json.find("\"task\":\"binary\",\"count\":0") != std::string::npos);
  CHECK(json.find("\"scaled\":[]") != std::string::npos);
}

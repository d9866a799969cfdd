// CSV as a caller is told it.
#include "interface/own_data.h"

#include <doctest/doctest.h>

#include "data/packing/points.h"
#include "interface/json.h"

using namespace playground;

TEST_CASE("read_csv: data comes with its points, names and what was scaled") {
  const std::string json = json_of(read_csv("a,b,kind\n1,2,red\n3,4,blue\n"));
  const std::string points = pack_points({Task::binary, 2, 2, 2, {1, -1, 3, 1}, {-1, 1}});
  CHECK(json ==
        "{\"points\":\"" + points +
            "\",\"task\":\"binary\",\"count\":2,\"inputs\":[\"a\",\"b\"],\"label\":\"kind\","
            "\"classes\":[\"red\",\"blue\"],\"scaled\":[{\"name\":\"b\",\"centre\":3,"
            "\"spread\":1}],\"problems\":[]}");
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

// What spreadsheets write, as UTF-8.
#include "command/encoding.h"

#include <doctest/doctest.h>

#include <string>

using namespace playground::command;

TEST_CASE("decode: UTF-8 stays, with or without a byte order mark") {
  for (const std::string text : {"", "x,y\n1,2\n", "für €\xF0\x9F\x99\x82", "\xEF\xBB\xBFx"}) {
    CHECK(decode(text).text == text);
    CHECK(decode(text).encoding == Encoding::utf8);
  }
}

TEST_CASE("decode: Windows-1252 where the bytes are no UTF-8") {
  CHECK(decode("f\xF6r;f\xE5r;\x80").text == "för;får;€");
  CHECK(decode("\xC0\x80").text == "À€");
  CHECK(decode("\xED\xA0\x80").encoding == Encoding::windows1252);
  CHECK(decode("\xF5\x80\x80\x80").encoding == Encoding::windows1252);
  CHECK(decode("abc\xC3").text == "abcÃ");
}

TEST_CASE("decode: UTF-16 of both orders, by its byte order mark") {
  using namespace std::string_literals;
  CHECK(decode("\xFF\xFE"
               "f\0\xF6\0r\0"s)
            .text == "för");
  CHECK(decode("\xFE\xFF\0f\0\xF6"s).text == "fö");
  CHECK(decode("\xFF\xFE\x3D\xD8\x42\xDE"s).text == "\xF0\x9F\x99\x82");
  CHECK(decode("\xFF\xFE\x3D\xD8"s).text == "\xEF\xBF\xBD");
  CHECK(decode("\xFF\xFEx"s).encoding == Encoding::utf16);
}

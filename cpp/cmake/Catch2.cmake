# Defines `frontera_catch2`: Catch2 with its main, version 3 where it is installed, otherwise 2.13 (a single header).
#
# Under Emscripten an installed Catch2 3 is a native library and of no use: its sources are fetched, or taken from
# -DFETCHCONTENT_SOURCE_DIR_CATCH2=<folder>. Catch2 2 is compiled from its header, reached through a folder of links, since
# -I/usr/include would shadow Emscripten's own headers.
if(NOT EMSCRIPTEN)
  find_package(Catch2 3 QUIET)
endif()
add_library(frontera_catch2 INTERFACE)
if(TARGET Catch2::Catch2WithMain)
  target_link_libraries(frontera_catch2 INTERFACE Catch2::Catch2WithMain)
  return()
endif()

find_path(FRONTERA_CATCH2_INCLUDE catch2/catch.hpp
  PATHS /usr/include /usr/local/include /opt/homebrew/include NO_CMAKE_FIND_ROOT_PATH)
if(NOT FRONTERA_CATCH2_INCLUDE)
  include(FetchContent)
  if(POLICY CMP0135)
    cmake_policy(SET CMP0135 NEW)
  endif()
  # Debian's copy is GitHub's, byte for byte.
  FetchContent_Declare(Catch2
    URL https://github.com/catchorg/Catch2/archive/refs/tags/v3.7.1.tar.gz
      http://deb.debian.org/debian/pool/main/c/catch2/catch2_3.7.1.orig.tar.gz
    URL_HASH SHA256=c991b247a1a0d7bb9c39aa35faf0fe9e19764213f28ffba3109388e62ee0269c
    INACTIVITY_TIMEOUT 20)
  message(STATUS "Fetching Catch2's sources; offline, give them by -DFETCHCONTENT_SOURCE_DIR_CATCH2=<folder>")
  FetchContent_MakeAvailable(Catch2)
  if(EMSCRIPTEN)
    target_compile_options(Catch2 PRIVATE -fexceptions)
    target_compile_options(Catch2WithMain PRIVATE -fexceptions)
  endif()
  target_link_libraries(frontera_catch2 INTERFACE Catch2::Catch2WithMain)
  return()
endif()

set(links "${CMAKE_CURRENT_BINARY_DIR}/catch2-include")
file(MAKE_DIRECTORY "${links}")
file(CREATE_LINK "${FRONTERA_CATCH2_INCLUDE}/catch2" "${links}/catch2" SYMBOLIC)
file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/catch2_main.cpp.in" "#define CATCH_CONFIG_MAIN\n#include <catch2/catch.hpp>\n")
configure_file("${CMAKE_CURRENT_BINARY_DIR}/catch2_main.cpp.in" "${CMAKE_CURRENT_BINARY_DIR}/catch2_main.cpp" COPYONLY)
add_library(frontera_catch2_main STATIC "${CMAKE_CURRENT_BINARY_DIR}/catch2_main.cpp")
target_include_directories(frontera_catch2_main SYSTEM PUBLIC "${links}")
# -O0: it holds Catch2 alone, and is the slowest file of all to optimise.
target_compile_options(frontera_catch2_main PRIVATE -O0 $<$<BOOL:${EMSCRIPTEN}>:-fexceptions>)
target_link_libraries(frontera_catch2 INTERFACE frontera_catch2_main)

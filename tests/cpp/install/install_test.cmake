# Installs the built core into a folder of its own, and uses it from a project outside the checkout that knows that folder
# alone: `cmake -D build=… -D source=… -D compiler=… -D version=… -D golden=… -P install_test.cmake`.
execute_process(COMMAND mktemp -d OUTPUT_VARIABLE folder OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)

function(fail text)
  file(REMOVE_RECURSE "${folder}")
  message(FATAL_ERROR "${text}")
endfunction()

function(must)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE printed RESULT_VARIABLE code)
  if(NOT code EQUAL 0)
    list(JOIN ARGN " " command)
    fail("${command} ended with ${code}:\n${printed}")
  endif()
  set(printed "${printed}" PARENT_SCOPE)
endfunction()

set(prefix "${folder}/prefix")
set(project "${folder}/project")
must("${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}")
file(COPY "${CMAKE_CURRENT_LIST_DIR}/project/" "${source}/cpp/examples/train.cpp" DESTINATION "${project}")

# Every header is installed.
file(GLOB headers RELATIVE "${source}/cpp/include" "${source}/cpp/include/frontera/*.hpp")
list(TRANSFORM headers REPLACE "(.+)" "#include \"\\1\"\n")
file(WRITE "${project}/headers.cpp" ${headers})
file(APPEND "${project}/CMakeLists.txt" "target_sources(app PRIVATE headers.cpp)\n")

set(find -D "CMAKE_PREFIX_PATH=${prefix}" -D CMAKE_FIND_USE_PACKAGE_REGISTRY=OFF -D CMAKE_FIND_USE_SYSTEM_PACKAGE_REGISTRY=OFF)
must("${CMAKE_COMMAND}" -G Ninja -S "${project}" -B "${project}/build" -D "CMAKE_CXX_COMPILER=${compiler}"
  -D CMAKE_BUILD_TYPE=Release -D CMAKE_EXPORT_COMPILE_COMMANDS=ON ${find})
must("${CMAKE_COMMAND}" --build "${project}/build")
must("${project}/build/app")
if(NOT printed MATCHES "epoch 1500  cost 0\\.[0-9]+ .*\nfingerprint ${golden}\n$")
  fail("The installed core computes other bits than ${golden}:\n${printed}")
endif()

# What the bits depend on comes with the target; warnings, sources and build folders don't.
file(READ "${project}/build/compile_commands.json" commands)
foreach(option -ffp-contract=off -DEIGEN_MAX_ALIGN_BYTES=16)
  if(NOT commands MATCHES "${option}")
    fail("${option} doesn't come with frontera::core:\n${commands}")
  endif()
endforeach()
file(GLOB_RECURSE installed "${prefix}/*.cmake")
foreach(file ${installed})
  file(READ "${file}" text)
  if(text MATCHES "-Wall|-Wconversion" OR text MATCHES "${source}" OR text MATCHES "${build}")
    fail("${file} names what belongs to the build:\n${text}")
  endif()
endforeach()

# Another minor version is refused.
file(WRITE "${folder}/other/CMakeLists.txt" "cmake_minimum_required(VERSION 3.21)\nproject(other CXX)\nfind_package(frontera 0.0 REQUIRED)\n")
execute_process(COMMAND "${CMAKE_COMMAND}" -G Ninja -S "${folder}/other" -B "${folder}/other/build"
  -D "CMAKE_CXX_COMPILER=${compiler}" ${find} OUTPUT_QUIET ERROR_VARIABLE printed RESULT_VARIABLE code)
if(code EQUAL 0 OR NOT printed MATCHES "version: ${version}")
  fail("Version 0.0 was asked for, and ${version} taken:\n${printed}")
endif()
file(REMOVE_RECURSE "${folder}")

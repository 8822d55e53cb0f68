# The example in the terminal: `cmake -D program=… -P terminal_test.cmake`.
file(READ "${CMAKE_CURRENT_LIST_DIR}/terminal_1500.txt" expected)

# In a pipe it prints one frame. Its characters are the same everywhere, since the bits are.
execute_process(COMMAND "${program}" OUTPUT_VARIABLE printed RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR NOT printed STREQUAL expected)
  message(FATAL_ERROR "Ended with ${code}, and printed\n${printed}\ninstead of\n${expected}")
endif()

foreach(epochs 0 1000001 -1 12x x "" 99999999999)
  execute_process(COMMAND "${program}" "${epochs}" OUTPUT_VARIABLE printed ERROR_VARIABLE error RESULT_VARIABLE code)
  if(NOT code EQUAL 2 OR NOT printed STREQUAL "" OR NOT error MATCHES "a whole number from 1 to 1000000")
    message(FATAL_ERROR "“${epochs}” epochs: ended with ${code}, and printed\n${printed}${error}")
  endif()
endforeach()

# `script` gives it a terminal, in which every frame begins at the top left corner; macOS has another `script`.
find_program(script script)
if(NOT CMAKE_HOST_SYSTEM_NAME STREQUAL "Linux" OR NOT script)
  return()
endif()
execute_process(COMMAND "${script}" -qec "'${program}' 60" /dev/null OUTPUT_VARIABLE printed RESULT_VARIABLE code)
string(ASCII 27 escape)
string(REPLACE "${escape}[H" "" without "${printed}")
string(LENGTH "${printed}" length)
string(LENGTH "${without}" length_without)
math(EXPR count "(${length} - ${length_without}) / 3")
if(NOT code EQUAL 0 OR NOT count EQUAL 3 OR NOT printed MATCHES "epoch 20 .*epoch 40 .*epoch 60 ")
  message(FATAL_ERROR "In a terminal: ended with ${code} after ${count} frames:\n${printed}")
endif()

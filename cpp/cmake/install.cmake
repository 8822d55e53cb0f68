# `cmake --install`: the core as a package for find_package(frontera), whose target is frontera::core.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/frontera")
install(TARGETS frontera_core frontera_options EXPORT frontera-targets
  ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}/cpp/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(EXPORT frontera-targets NAMESPACE frontera:: DESTINATION "${package}")

configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/frontera-config.cmake.in" "${CMAKE_CURRENT_BINARY_DIR}/frontera-config.cmake"
  INSTALL_DESTINATION "${package}")
# Before 1.0, a minor version may change the headers.
write_basic_package_version_file("${CMAKE_CURRENT_BINARY_DIR}/frontera-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/frontera-config.cmake" "${CMAKE_CURRENT_BINARY_DIR}/frontera-config-version.cmake"
  DESTINATION "${package}")

# How every target of the house is compiled: warnings as errors, one precompiled set of Qt headers,
# ccache where there is one, sanitisers or clang-tidy on request.

find_program(CCACHE ccache)
if(CCACHE AND NOT QUARTERLIGHT_TIDY)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

add_library(house INTERFACE)
target_include_directories(house INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(house INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QUARTERLIGHT_VERSION="${PROJECT_VERSION}")
target_compile_options(house INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(house INTERFACE -fpch-preprocess)
endif()
if(QUARTERLIGHT_SANITIZE)
    target_compile_options(house INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(house INTERFACE -fsanitize=address,undefined)
endif()
if(QUARTERLIGHT_FUZZ)
    target_compile_options(house INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -g1 -O1)
    target_link_options(house INTERFACE -fsanitize=address,undefined)
endif()
if(QUARTERLIGHT_TIDY)
    find_program(CLANG_TIDY clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet)
    # What Qt's tools generate is theirs to check; a configuration needs one check at least.
    file(WRITE ${CMAKE_BINARY_DIR}/.clang-tidy "Checks: '-*,modernize-use-override'\n")
endif()

find_program(CLANG_FORMAT clang-format)
if(CLANG_FORMAT)
    add_custom_target(format-check
        COMMAND sh -c "git ls-files '*.h' '*.cpp' | xargs ${CLANG_FORMAT} --dry-run --Werror"
        WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endif()

# room(NAME SOURCES… LINK …): one room of the house, a static library that links only what it names.
function(room NAME)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
    add_library(${NAME} STATIC ${ROOM_SOURCES})
    target_link_libraries(${NAME} PUBLIC house ${ROOM_LINK})
    if(NOT QUARTERLIGHT_TIDY)
        target_precompile_headers(${NAME} PRIVATE <cmake/qt_core.h>)
    endif()
endfunction()

# part(NAME OF ROOM SOURCES… LINK …): what of a room needs libraries that take long to load; loaded
# when first needed (core/parts), from where it is found beside the programs.
function(part NAME)
    cmake_parse_arguments(PART "" "OF" "SOURCES;LINK" ${ARGN})
    add_library(${NAME} MODULE ${PART_SOURCES})
    target_link_libraries(${NAME} PRIVATE house Qt6::Core ${PART_LINK})
    set_target_properties(${NAME} PROPERTIES CXX_VISIBILITY_PRESET hidden
        LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib/quarterlight)
    if(NOT QUARTERLIGHT_TIDY)
        target_precompile_headers(${NAME} PRIVATE <cmake/qt_core.h>)
    endif()
    add_dependencies(${PART_OF} ${NAME})
endfunction()

// The application that the reader of containers needs, to find the part that unpacks.
#pragma once

#include <QCoreApplication>

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
    static const QCoreApplication application(*count, *arguments);
    return 0;
}

// How well one colour is seen on another.
#pragma once

#include <QColor>

#include <cmath>

namespace quarterlight {

/// The relative luminance of WCAG 2.
inline double luminance(const QColor& colour) {
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

/// The contrast ratio of WCAG 2: 4.5 for text, 3 for signs and edges.
inline double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace quarterlight

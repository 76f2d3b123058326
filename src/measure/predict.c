/* Race prediction and critical speed. science.md A3, A4. */
#include "milepost/measure.h"

#include <math.h>

#define MARATHON_M 42195.0

/* A runner's own Riegel exponent, kept to what is believable. */
#define RIEGEL_K_LEAST 1.03
#define RIEGEL_K_MOST  1.15

/* Vickers and Vertosick 2016, BMC Sports Sci Med Rehabil 8:26, n = 2303.
 * The mileage term is 0.064...: copies with 0.64 have lost a zero. */
#define ONE_RIEGEL_K 1.07
#define ONE_CONSTANT 0.16018617
#define ONE_SPEED    0.83076202
#define ONE_MILEAGE  0.06423826 /* per 10 miles a week */
#define TWO_CONSTANT 1.4510756
#define TWO_K        (-0.23797948)
#define TWO_MILEAGE  (-0.01410023) /* per 10 miles a week */
#define MILEAGE_UNIT 10.0

#define EFFORTS_LEAST 3

double predict_riegel(double seconds, double metres, double to_m, double k)
{
    return seconds * pow(to_m / metres, k);
}

static double exponent(double s1, double m1, double s2, double m2)
{
    return log(s2 / s1) / log(m2 / m1);
}

double predict_riegel_k(double s1, double m1, double s2, double m2)
{
    return fmin(fmax(exponent(s1, m1, s2, m2), RIEGEL_K_LEAST), RIEGEL_K_MOST);
}

double predict_marathon_one(double seconds, double metres, double miles_week)
{
    double riegel =
        MARATHON_M / predict_riegel(seconds, metres, MARATHON_M, ONE_RIEGEL_K);
    double speed = ONE_CONSTANT + ONE_SPEED * riegel +
                   ONE_MILEAGE * miles_week / MILEAGE_UNIT;
    return MARATHON_M / speed;
}

double predict_marathon_two(double s1, double m1, double s2, double m2,
                            double miles_week)
{
    double k = TWO_CONSTANT + TWO_K * exponent(s1, m1, s2, m2) +
               TWO_MILEAGE * miles_week / MILEAGE_UNIT;
    return predict_riegel(s2, m2, MARATHON_M, k);
}

struct critical_speed critical_speed(const double *metres,
                                     const double *seconds, int n)
{
    struct critical_speed out = { 0 };
    if (n < EFFORTS_LEAST)
        return out;
    double mean_m = 0.0;
    double mean_s = 0.0;
    for (int i = 0; i < n; i++) {
        mean_m += metres[i] / n;
        mean_s += seconds[i] / n;
    }
    double both = 0.0;
    double square = 0.0;
    for (int i = 0; i < n; i++) {
        both += (seconds[i] - mean_s) * (metres[i] - mean_m);
        square += (seconds[i] - mean_s) * (seconds[i] - mean_s);
    }
    if (square <= 0.0)
        return out;
    out.m_per_s = both / square;
    out.d_prime_m = mean_m - out.m_per_s * mean_s;
    out.is_known = true;
    return out;
}

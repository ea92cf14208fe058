// Figure 5 of Sweeney and Clopath (2017), doi:10.1111/ejn.13279, in plain scalar C: what the model is measured against.
// The experiment of models/sweeney-clopath-2017-diffusive.json and -standard.json: 5 inputs, 50 outputs on a ring.
//   gcc -O3 -march=native diffusive.c -lm -o diffusive
//   ./diffusive published|once|standard STEPS SEED
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INPUTS 5
#define OUTPUTS 50
#define PRESENTATION 500 // steps that one input is strong

static const double euler = 0.05;          // step / tau
static const double learning = 5e-8;       // per step
static const double following = 1e-4;      // of the threshold, per step
static const double target = 5;            // rate at which the threshold settles
static const double bound = 19;            // r_max - r_0
static const double weak = 2.5, strong = 10;
static const double width = 0.025;         // of the diffusion, where the ring's length along x and along y is 1

static double x[INPUTS], y[OUTPUTS], threshold[OUTPUTS], messenger[OUTPUTS];
static double weight[OUTPUTS][INPUTS];
static double place[OUTPUTS], profile[OUTPUTS][OUTPUTS];

// xorshift64*, doi:10.1145/2845077
static uint64_t bits;
static double uniform(void)
{
    bits ^= bits >> 12;
    bits ^= bits << 25;
    bits ^= bits >> 27;
    return (double)((bits * 2685821657736338717ULL) >> 11) / 9007199254740992.0;
}

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return left < right ? -1 : left > right;
}

static void build(void)
{
    for (int i = 0; i < OUTPUTS; i++)
        place[i] = uniform();
    qsort(place, OUTPUTS, sizeof(double), compare);
    for (int i = 0; i < OUTPUTS; i++) {
        double sum = 0;
        for (int j = 0; j < OUTPUTS; j++) {
            double apart = fabs(place[i] - place[j]);
            if (apart > 0.5)
                apart = 1 - apart;
            profile[i][j] = exp(-apart * apart / (width * width)) + (i == j); // the distance is sqrt(2) apart: x = y
            sum += profile[i][j];
        }
        for (int j = 0; j < OUTPUTS; j++)
            profile[i][j] /= sum;
        threshold[i] = 5;
        for (int k = 0; k < INPUTS; k++)
            weight[i][k] = 0.25 * uniform();
    }
}

static void move(int shown)
{
    for (int k = 0; k < INPUTS; k++)
        x[k] += euler * ((k == shown ? strong : weak) - x[k]);
    for (int i = 0; i < OUTPUTS; i++) {
        double drive = 0;
        for (int k = 0; k < INPUTS; k++)
            drive += weight[i][k] * x[k];
        double scale = drive > 0 ? bound : 1;
        y[i] += euler * (scale * tanh(drive / scale) - y[i]);
        if (y[i] < 0)
            y[i] = 0;
    }
}

static void diffuse(void)
{
    for (int i = 0; i < OUTPUTS; i++) {
        double sum = 0;
        for (int j = 0; j < OUTPUTS; j++)
            sum += profile[i][j] * y[j];
        messenger[i] = sum;
    }
}

static void learn(const double *seen, double rate)
{
    for (int i = 0; i < OUTPUTS; i++) {
        double above = rate * y[i] * (seen[i] - threshold[i]);
        for (int k = 0; k < INPUTS; k++) {
            double next = weight[i][k] + above * x[k];
            next = next < 0 ? 0 : next;
            weight[i][k] = next > 1 ? 1 : next;
        }
        threshold[i] += following * (y[i] * y[i] / target - threshold[i]);
    }
}

static int preferred(int output)
{
    int best = 0;
    for (int k = 1; k < INPUTS; k++)
        if (weight[output][k] > weight[output][best])
            best = k;
    return best;
}

int main(int count, char **arguments)
{
    const char *rule = count > 1 ? arguments[1] : "published";
    long steps = count > 2 ? atol(arguments[2]) : 2500000;
    bits = (count > 3 ? strtoull(arguments[3], NULL, 10) : 1) * 0x9E3779B97F4A7C15ULL;
    int diffusive = strcmp(rule, "standard") != 0;
    double rate = strcmp(rule, "published") == 0 ? 2 * learning : learning;
    build();
    int shown = 0;
    for (long step = 0; step < steps; step++) {
        if (step % PRESENTATION == 0)
            shown = (int)(INPUTS * uniform());
        move(shown);
        if (diffusive)
            diffuse();
        learn(diffusive ? messenger : y, rate);
    }

    int selective = 0, boundaries = 0;
    for (int i = 0; i < OUTPUTS; i++) {
        int large = 0;
        for (int k = 0; k < INPUTS; k++)
            large += weight[i][k] > 0.99;
        selective += large == 1;
        boundaries += preferred(i) != preferred((i + 1) % OUTPUTS);
    }
    printf("outputs with exactly one weight above 0.99: %d, boundaries between preferred inputs: %d\n", selective, boundaries);
}

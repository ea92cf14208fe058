// Delivery of spikes through static synapses with their own weights and delays in plain scalar C: what the compact store is measured against.
// Rows are cut into segments of equal delay, with targets in two bytes and weights in eight; a segment is delivered when it is due, and loaded ahead.
//   gcc -O3 -march=native delivery.c -lm -o delivery
//   ./delivery NEURONS SYNAPSES_OF_A_SOURCE LEAST_DELAY GREATEST_DELAY SPIKES_IN_A_STEP STEPS SEED
// Prints the nanoseconds of processor time of a synaptic event.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

// xorshift64*, doi:10.1145/2845077
static uint64_t bits;
static uint32_t below(uint32_t count)
{
    bits ^= bits >> 12;
    bits ^= bits << 25;
    bits ^= bits >> 27;
    return (uint32_t)(((bits * 2685821657736338717ull >> 32) * count) >> 32);
}

static void *room(size_t bytes)
{
    const size_t page = 2 << 20;
    void *memory = aligned_alloc(page, (bytes + page - 1) / page * page);
    madvise(memory, bytes, MADV_HUGEPAGE);
    return memory;
}

int main(int count, char **arguments)
{
    if (count != 8)
    {
        return 1;
    }

    const int neurons = atoi(arguments[1]), degree = atoi(arguments[2]), least = atoi(arguments[3]), greatest = atoi(arguments[4]);
    const int spikes = atoi(arguments[5]), steps = atoi(arguments[6]), delays = greatest - least + 1;
    bits = 88172645463325252ull + (uint64_t)atoi(arguments[7]);
    uint16_t *targets = room(sizeof(uint16_t) * neurons * degree);
    double *weights = room(sizeof(double) * neurons * degree);
    int *segments = malloc(sizeof(int) * ((size_t)neurons * delays + 1));
    int place = 0;
    for (int source = 0; source < neurons; source++)
    {
        int counts[1024] = { 0 };
        for (int i = 0; i < degree; i++)
        {
            counts[below(delays)]++;
        }

        for (int delay = 0; delay < delays; delay++)
        {
            // Ascending targets, as rows have them.
            segments[(size_t)source * delays + delay] = place;
            for (int i = 0; i < counts[delay]; i++, place++)
            {
                targets[place] = (uint16_t)(((uint64_t)i * neurons + below(neurons)) / counts[delay]);
                weights[place] = 1e-3 * below(1000);
            }
        }
    }

    segments[(size_t)neurons * delays] = place;
    int *emitted = malloc(sizeof(int) * (greatest + 1) * spikes);
    for (int i = 0; i < (greatest + 1) * spikes; i++)
    {
        emitted[i] = below(neurons);
    }

    double *inputs = room(sizeof(double) * neurons), sum = 0;
    memset(inputs, 0, sizeof(double) * neurons);
    long events = 0;
    const clock_t begin = clock();
    for (long step = greatest; step < greatest + steps; step++)
    {
        for (int delay = delays - 1; delay >= 0; delay--)
        {
            const int *sources = emitted + (step - least - delay) % (greatest + 1) * spikes;
            for (int i = 0; i < spikes; i++)
            {
                if (i + 4 < spikes)
                {
                    const int *later = segments + (size_t)sources[i + 4] * delays + delay;
                    for (int line = later[0]; line < later[1]; line += 32)
                    {
                        __builtin_prefetch(targets + line);
                    }

                    for (int line = later[0]; line < later[1]; line += 8)
                    {
                        __builtin_prefetch(weights + line);
                    }
                }

                const int *segment = segments + (size_t)sources[i] * delays + delay;
                for (int synapse = segment[0]; synapse < segment[1]; synapse++)
                {
                    inputs[targets[synapse]] += weights[synapse];
                }

                events += segment[1] - segment[0];
            }
        }

        int *now = emitted + step % (greatest + 1) * spikes;
        for (int i = 0; i < spikes; i++)
        {
            now[i] = below(neurons);
        }

        for (int i = 0; i < neurons; i++)
        {
            sum += inputs[i];
            inputs[i] = 0;
        }
    }

    const double seconds = (double)(clock() - begin) / CLOCKS_PER_SEC;
    printf("%.4f %g\n", seconds / events * 1e9, sum);
    return 0;
}

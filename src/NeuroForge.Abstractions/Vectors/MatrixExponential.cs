namespace NeuroForge.Vectors;

/// <summary>The exact solution of linear differential equations with constant coefficients over a time, for <see cref="Mechanisms.IDerive"/>.</summary>
/// <remarks>
/// Scaling and squaring of a Taylor series, of e^M - 1 and not of e^M, so that small rates keep their relative accuracy. Each lane is scaled by its own
/// norm, so that its result does not depend on other lanes. Moler and Van Loan (2003), doi:10.1137/S00361445024180, method 3.
/// </remarks>
public static class MatrixExponential
{
    /// <summary>Terms of the series: for a norm up to a half the next one is below 1e-18.</summary>
    private const int Terms = 14;

    /// <summary>Greatest norm of the series.</summary>
    private const double GreatestNorm = 0.5;

    /// <summary>The greatest number of times that a matrix is halved: it is then below 1e-300 for every finite norm.</summary>
    private const int MostHalvings = 2000;

    /// <summary>
    /// The matrix that maps states and inputs at the beginning of a time to states at its end: for dx/dt = A x + B u with constant u it gives x(t) as the sum
    /// of its columns times x and u.
    /// </summary>
    /// <param name="time">The time, in the unit whose inverse the rates have.</param>
    /// <param name="rates">A and B side by side: a row for each state; a column for each state, in the same order, then one for each input.</param>
    /// <returns>A matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">There are fewer columns than rows.</exception>
    public static T[,] Of<T>(double time, T[,] rates)
        where T : struct, IVector<T>
    {
        var (rows, columns) = (rates.GetLength(0), rates.GetLength(1));
        if (columns < rows)
        {
            throw new ArgumentException("every state has a column", nameof(rates));
        }

        var scaled = new T[rows, columns];
        var halvings = Scale(time, rates, scaled);
        var change = Series(scaled);
        for (var count = 0; (halvings > count).Any; count++)
        {
            // (1 + E)^2 - 1 = 2 E + E E, where the rows of inputs are 0.
            var square = Product(change, change);
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    change[row, column] = T.Select(halvings > count, square[row, column] + (2.0 * change[row, column]), change[row, column]);
                }
            }
        }

        for (var row = 0; row < rows; row++)
        {
            change[row, row] += 1.0;
        }

        return change;
    }

    /// <summary>Multiplies the rates by the time and halves them until their norm is small.</summary>
    /// <returns>The number of halvings.</returns>
    private static T Scale<T>(double time, T[,] rates, T[,] scaled)
        where T : struct, IVector<T>
    {
        // States are in different units, so the norm is that of the states' own part.
        T norm = 0.0;
        var rows = rates.GetLength(0);
        for (var row = 0; row < rows; row++)
        {
            T sum = 0.0;
            for (var column = 0; column < rows; column++)
            {
                sum += T.Abs(rates[row, column] * time);
            }

            norm = T.Max(norm, sum);
        }

        T factor = time;
        T halvings = 0.0;
        for (var count = 0; count < MostHalvings && (norm > GreatestNorm).Any; count++)
        {
            var large = norm > GreatestNorm;
            factor = T.Select(large, 0.5 * factor, factor);
            halvings = T.Select(large, halvings + 1.0, halvings);
            norm = T.Select(large, 0.5 * norm, norm);
        }

        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < rates.GetLength(1); column++)
            {
                scaled[row, column] = rates[row, column] * factor;
            }
        }

        return halvings;
    }

    /// <summary>M + M^2 / 2! + ... by Horner's method.</summary>
    private static T[,] Series<T>(T[,] matrix)
        where T : struct, IVector<T>
    {
        var (rows, columns) = (matrix.GetLength(0), matrix.GetLength(1));
        var sum = (T[,])matrix.Clone();
        for (var term = Terms; term > 1; term--)
        {
            var product = Product(matrix, sum);
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    sum[row, column] = matrix[row, column] + (product[row, column] / term);
                }
            }
        }

        return sum;
    }

    /// <summary>The product of two matrices whose further rows, those of the inputs, are 0.</summary>
    private static T[,] Product<T>(T[,] left, T[,] right)
        where T : struct, IVector<T>
    {
        var (rows, columns) = (left.GetLength(0), left.GetLength(1));
        var product = new T[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                T sum = 0.0;
                for (var inner = 0; inner < rows; inner++)
                {
                    sum = T.Fma(left[row, inner], right[inner, column], sum);
                }

                product[row, column] = sum;
            }
        }

        return product;
    }
}

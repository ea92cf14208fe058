namespace NeuroForge.Hosting.Sweeps;

/// <summary>Every combination of values and seeds. Seeds change fastest, then the last parameter.</summary>
internal static class SweepMembers
{
    /// <summary>Greatest number of members of a sweep.</summary>
    internal const int Most = 100_000;

    /// <summary>The members, in order.</summary>
    /// <exception cref="SweepException">There is nothing to sweep, or too much, or a value twice.</exception>
    internal static IReadOnlyList<SweepMember> Of(SweepOptions options)
    {
        Check(options);
        IEnumerable<IReadOnlyList<(string, string)>> combinations = [[]];
        foreach (var parameter in options.Parameters)
        {
            combinations = combinations.SelectMany(
                before => parameter.Values.Select(value => (IReadOnlyList<(string, string)>)[.. before, (parameter.Name, value)]));
        }

        IReadOnlyList<ulong?> seeds = options.Seeds.Count == 0 ? [null] : [.. options.Seeds.Select(seed => (ulong?)seed)];
        return Distinct([.. combinations.SelectMany(values => seeds.Select(seed => new SweepMember(MemberName.Of(values, seed), values, seed)))]);
    }

    private static void Check(SweepOptions options)
    {
        if (options.Parameters.Count == 0 && options.Seeds.Count == 0)
        {
            throw new SweepException("there is nothing to sweep: give --set, --seeds, or both");
        }

        if (options.Parameters.GroupBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new SweepException($"the parameter \"{twice.Key}\" is swept twice: give all its values at once");
        }

        if (options.Parameters.FirstOrDefault(p => p.Values.Count == 0) is { } empty)
        {
            throw new SweepException($"the parameter \"{empty.Name}\" has no value");
        }

        var members = options.Parameters.Aggregate(Math.Max(1.0, options.Seeds.Count), (product, parameter) => product * parameter.Values.Count);
        if (members > Most)
        {
            throw new SweepException(FormattableString.Invariant($"the sweep would have {members:N0} members, but at most {Most:N0} are possible"));
        }
    }

    /// <summary>Checks that folders differ, also on systems that ignore upper and lower case.</summary>
    private static IReadOnlyList<SweepMember> Distinct(IReadOnlyList<SweepMember> members)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var member in members)
        {
            if (!names.TryAdd(member.Name, member.Name))
            {
                throw new SweepException($"two members are \"{member.Name}\", on systems that ignore upper and lower case: give each value and each seed once");
            }
        }

        return members;
    }
}

using System.Globalization;

namespace PodcastApi.Benchmarks;

/// <summary>What stands behind the verb: <c>--name value</c>, or <c>--name</c> alone.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    private Options()
    {
    }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="UsageException">An argument that the verb does not have.</exception>
    public static Options Read(string[] arguments, params string[] known)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = arguments[i];
            if (!known.Contains(name, StringComparer.Ordinal))
                throw new UsageException($"There is no option '{name}' here; there are: {string.Join(" ", known)}.");
            var hasValue = i + 1 < arguments.Length && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            options._values[name] = hasValue ? arguments[++i] : null;
        }

        return options;
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name, int otherwise) => (int)Real(name, otherwise);

    /// <exception cref="UsageException">The value is no number.</exception>
    public double Real(string name, double otherwise)
    {
        if (!Has(name))
            return otherwise;
        return double.TryParse(Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : throw new UsageException($"{name} takes a number above 0, not '{Text(name)}'.");
    }
}

/// <summary>The program was called with something that it does not know.</summary>
internal sealed class UsageException(string message) : Exception(message);

using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>
/// Reads a query string against the parameters of a route. An unknown name is refused rather than ignored, since a filter
/// that is misspelled and ignored gives a wrong answer. Lists may be repeated, which joins them; nothing else may.
/// </summary>
internal static class ParameterReader
{
    public static ParameterValues Read(HttpRequest request, IReadOnlyList<RestParameter> parameters, RequestErrors errors)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var pairs = QueryPairs.Read(request);
        foreach (var (name, value) in pairs)
        {
            var parameter = Find(parameters, name);
            if (parameter is null)
                errors.Add(ErrorCode.BadRequest, name, Unknown(name, parameters));
            else if (string.IsNullOrWhiteSpace(value))
                errors.Add(ErrorCode.BadRequest, name, $"'{name}' has no value; leave it out, or give it one.");
            else if (!values.TryGetValue(name, out var before))
                values.Add(name, value);
            else if (parameter.IsList)
                values[name] = before + "," + value;
            else
                errors.Add(ErrorCode.BadRequest, name, $"'{name}' is given more than once; it takes one value.");
        }

        foreach (var parameter in parameters)
        {
            if (parameter is { IsRequired: true, IsInPath: false } && !pairs.Any(pair => pair.Name == parameter.Name))
                errors.Add(ErrorCode.BadRequest, parameter.Name, $"'{parameter.Name}' is missing, for example ?{parameter.Name}={parameter.Example}.");
        }

        return new ParameterValues(values, errors);
    }

    private static RestParameter? Find(IReadOnlyList<RestParameter> parameters, string name)
    {
        foreach (var parameter in parameters)
        {
            if (!parameter.IsInPath && parameter.Name == name)
                return parameter;
        }

        return null;
    }

    private static string Unknown(string name, IReadOnlyList<RestParameter> parameters)
    {
        var names = parameters.Where(parameter => !parameter.IsInPath).Select(parameter => parameter.Name).ToList();
        return names.Count == 0
            ? $"There is no parameter '{name}'; this address takes none."
            : $"There is no parameter '{name}' here.{Names.Hint(name, names)}";
    }
}

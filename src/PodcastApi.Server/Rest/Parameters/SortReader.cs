using PodcastApi.Content.Model;
using PodcastApi.Query.Paging;
using PodcastApi.Server.Errors;

namespace PodcastApi.Server.Rest.Parameters;

/// <summary>Reads <c>sort=-publishedAt,title</c>: fields of the type, descending with a minus sign.</summary>
internal static class SortReader
{
    public const string Parameter = "sort";

    public static Ordering Read(ContentType type, ParameterValues parameters)
    {
        var keys = new List<SortKey>();
        foreach (var item in parameters.List(Parameter))
        {
            var name = item.TrimStart('-', '+').Trim();
            var isDescending = item.StartsWith('-');
            if (item.Length - name.Length > 1)
                parameters.Errors.Add(ErrorCode.BadRequest, Parameter, $"'{item}' in 'sort' has more than one sign; '-' before a name is descending.");
            else if (!type.TryFindInRest(name, out var member) || member is not ScalarField { IsSortable: true } field)
                parameters.Errors.Add(ErrorCode.UnknownField, Parameter, $"There is no sort key '{name}' here.{Names.Hint(name, Keys(type))}");
            else if (keys.Any(key => key.Field == field))
                parameters.Errors.Add(ErrorCode.BadRequest, Parameter, $"'{name}' stands more than once in 'sort'; the second time orders nothing.");
            else
                keys.Add(new SortKey(field, isDescending));
        }

        return new Ordering(keys.Count == 0 ? type.DefaultOrder : keys);
    }

    /// <summary>The names that may be sorted by.</summary>
    public static IReadOnlyList<string> Keys(ContentType type)
        => [.. type.Members.Where(member => member is ScalarField { IsSortable: true } && member.Exposure.HasFlag(Exposure.Rest)).Select(member => member.Name)];

    /// <summary>An order as the parameter writes it.</summary>
    public static string Write(IEnumerable<SortKey> keys) => string.Join(',', keys.Select(key => (key.IsDescending ? "-" : "") + key.Field.Name));
}

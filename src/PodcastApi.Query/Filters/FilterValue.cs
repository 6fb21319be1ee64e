using PodcastApi.Content;
using PodcastApi.Content.Model;

namespace PodcastApi.Query.Filters;

/// <summary>Turns what a caller has into what a slot holds.</summary>
internal static class FilterValue
{
    /// <summary>False for a value of the right kind that no row can have: an id of another type, a text that is no id.</summary>
    /// <exception cref="ArgumentException">The value is not of the field's kind.</exception>
    public static bool TryConvert(ScalarField field, object value, out object converted)
    {
        converted = value;
        switch (field.Kind, value)
        {
            case (ScalarKind.Id, EntityId id):
                converted = id.Value;
                return id.Kind == field.IdKind;
            case (ScalarKind.Id, string text):
                var isId = EntityId.TryParse(text, out var parsed);
                converted = parsed.Value;
                return isId && parsed.Kind == field.IdKind;
            case (ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum, string):
            case (ScalarKind.Int, int):
            case (ScalarKind.Long, long):
            case (ScalarKind.Float, double):
            case (ScalarKind.Boolean, bool):
            case (ScalarKind.LocalDate, DateOnly):
                return true;
            case (ScalarKind.Long, int number):
                converted = (long)number;
                return true;
            case (ScalarKind.Float, int number):
                converted = (double)number;
                return true;
            case (ScalarKind.Float, long number):
                converted = (double)number;
                return true;
            case (ScalarKind.DateTime, DateTimeOffset instant):
                var ticks = instant.UtcTicks;
                converted = new DateTime(ticks - (ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
                return true;
            default:
                throw new ArgumentException($"{field} is of kind {field.Kind}, which {value.GetType().Name} is not.", nameof(value));
        }
    }

    /// <summary>The array for a slot.</summary>
    public static object ToArray(ScalarKind kind, List<object> converted) => kind switch
    {
        ScalarKind.Id => ToArray<Guid>(converted),
        ScalarKind.String or ScalarKind.Uri or ScalarKind.Enum => ToArray<string>(converted),
        ScalarKind.Int => ToArray<int>(converted),
        ScalarKind.Long => ToArray<long>(converted),
        ScalarKind.Float => ToArray<double>(converted),
        ScalarKind.Boolean => ToArray<bool>(converted),
        ScalarKind.DateTime => ToArray<DateTime>(converted),
        ScalarKind.LocalDate => ToArray<DateOnly>(converted),
    };

    private static T[] ToArray<T>(List<object> converted)
    {
        var array = new T[converted.Count];
        for (var i = 0; i < array.Length; i++)
            array[i] = (T)converted[i];
        return array;
    }
}

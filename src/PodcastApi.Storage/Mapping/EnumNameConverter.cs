using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PodcastApi.Content;

namespace PodcastApi.Storage.Mapping;

/// <summary>Enums are stored under their public names, so that SQL, REST and GraphQL say the same.</summary>
internal sealed class EnumNameConverter<T>() : ValueConverter<T, string>(value => EnumNames<T>.Of(value), name => Parse(name))
    where T : struct, Enum
{
    private static T Parse(string name) => EnumNames<T>.TryParse(name, out var member)
        ? member
        : throw new InvalidOperationException($"The database holds '{name}', which is no {typeof(T).Name}.");
}

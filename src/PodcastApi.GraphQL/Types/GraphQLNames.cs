namespace PodcastApi.GraphQL.Types;

/// <summary>Names of the grammar. https://spec.graphql.org/September2025/#Name</summary>
public static class GraphQLNames
{
    /// <summary>Returns the name if it is one.</summary>
    /// <exception cref="GraphQLError">It is not.</exception>
    public static string Check(string name)
    {
        if (name.Length == 0)
            throw new GraphQLError("Expected name to be a non-empty string.");
        for (var i = 1; i < name.Length; i++)
        {
            if (!Language.Characters.IsNameContinue(name[i]))
                throw new GraphQLError($"Names must only contain [_a-zA-Z0-9] but \"{name}\" does not.");
        }
        return Language.Characters.IsNameStart(name[0])
            ? name
            : throw new GraphQLError($"Names must start with [_a-zA-Z] but \"{name}\" does not.");
    }

    /// <summary>Returns the name if an enum value may have it.</summary>
    /// <exception cref="GraphQLError">It may not.</exception>
    public static string CheckEnumValue(string name) => name is "true" or "false" or "null"
        ? throw new GraphQLError($"Enum values cannot be named: {name}")
        : Check(name);
}

namespace PodcastApi.Content.Model;

/// <summary>An enum of the schema. Its values are stored as they are named.</summary>
public sealed class EnumType
{
    private EnumType(string name, string description, bool isExtensible, IReadOnlyList<EnumMember> members)
    {
        Name = name;
        Description = description;
        IsExtensible = isExtensible;
        Members = members;
        Names = [.. members.Select(member => member.Name)];
    }

    public string Name { get; }

    public string Description { get; }

    /// <summary>Whether members may be added without a new version of the API (<c>x-extensible-enum</c>).</summary>
    public bool IsExtensible { get; }

    /// <summary>All members in the order of declaration.</summary>
    public IReadOnlyList<EnumMember> Members { get; }

    /// <summary>The names of all members.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether there is a member of this name. Case is heeded.</summary>
    public bool Contains(string name)
    {
        foreach (var known in Names)
        {
            if (known == name)
                return true;
        }

        return false;
    }

    /// <summary>The schema's view of an enum; <paramref name="describe"/> has an arm for every member.</summary>
    internal static EnumType Of<T>(string description, Func<T, string> describe, bool isExtensible = false, string? name = null)
        where T : struct, Enum
    {
        var members = new List<EnumMember>();
        foreach (var member in System.Enum.GetValues<T>())
            members.Add(new EnumMember(EnumNames<T>.Of(member), describe(member)));
        return new EnumType(name ?? typeof(T).Name, description, isExtensible, members);
    }
}

/// <summary>A member of an enum.</summary>
public sealed record EnumMember(string Name, string Description);

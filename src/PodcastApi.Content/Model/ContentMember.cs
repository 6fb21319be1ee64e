namespace PodcastApi.Content.Model;

/// <summary>A named part of a type: a scalar, an owned object or a relation.</summary>
public abstract class ContentMember(string name, string description)
{
    private static int _declared;

    /// <summary>The public name in camelCase.</summary>
    public string Name { get; } = name;

    /// <summary>One or two sentences for people who read the schema.</summary>
    public string Description { get; } = description;

    /// <summary>Through which front doors it is seen.</summary>
    public Exposure Exposure { get; init; } = Exposure.Both;

    /// <summary>Whether the value may be null.</summary>
    public abstract bool IsNullable { get; }

    /// <summary>The type that declares the member. For the fields of an owned object: the type that owns the object.</summary>
    public ContentType Owner { get; internal set; } = null!;

    /// <summary>Unique among all members for the life of the process.</summary>
    public int Ordinal { get; } = Interlocked.Increment(ref _declared);

    public override string ToString() => $"{Owner?.Name}.{Name}";
}

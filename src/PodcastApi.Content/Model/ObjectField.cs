namespace PodcastApi.Content.Model;

/// <summary>An object made of the owner's own columns, such as <c>audio</c>; null when its first field is.</summary>
public sealed class ObjectField(string name, string typeName, string description, params ScalarField[] fields)
    : ContentMember(name, description)
{
    /// <summary>The name of the object's type in the schema.</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The fields. The first one is never null when the object is there.</summary>
    public IReadOnlyList<ScalarField> Fields { get; } = fields;

    public override bool IsNullable => true;

    /// <summary>The field of a name; null when there is none.</summary>
    public ScalarField? Find(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name)
                return field;
        }

        return null;
    }
}

using System.Text;

namespace PodcastApi.Server.Rest.Explaining;

/// <summary>Fields of a GraphQL operation, each once at its place, in the order in which they were first asked for.</summary>
internal sealed class FieldTree
{
    private readonly OrderedDictionary<string, FieldTree> _fields = new(StringComparer.Ordinal);

    /// <summary>The field of this text, which may have arguments, or the case of a type: <c>... on Person</c>.</summary>
    public FieldTree Field(string text)
    {
        if (!_fields.TryGetValue(text, out var field))
            _fields.Add(text, field = new FieldTree());
        return field;
    }

    /// <summary>Fields without fields of their own.</summary>
    public void Leaves(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Field(name);
    }

    /// <summary>Writes the selection set; nothing where there are no fields.</summary>
    public void Write(StringBuilder text)
    {
        if (_fields.Count == 0)
            return;
        text.Append('{');
        foreach (var (name, field) in _fields)
        {
            text.Append(' ').Append(name);
            field.Write(text);
        }

        text.Append('}');
    }
}

using PodcastApi.GraphQL.Language;

namespace PodcastApi.GraphQL.Content.Planning.Reuse;

/// <summary>Looks for a field by its name.</summary>
internal sealed class FieldNames : Visitor
{
    private readonly string _name;
    private bool _isFound;

    private FieldNames(string name) => _name = name;

    public override NodeKinds Enters => NodeKinds.Field;

    /// <summary>Whether a field anywhere in the document has the name.</summary>
    public static bool Have(DocumentNode document, string name)
    {
        var names = new FieldNames(name);
        Walker.Walk(document, names);
        return names._isFound;
    }

    public override VisitAction Enter(Node node)
    {
        _isFound |= node is FieldNode field && field.Name.Value == _name;
        return VisitAction.Continue;
    }
}

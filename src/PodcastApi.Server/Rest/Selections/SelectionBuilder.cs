using PodcastApi.Content.Model;
using PodcastApi.Query.Selections;
using PodcastApi.Server.Errors;
using PodcastApi.Server.Hosting;
using PodcastApi.Server.Rest.Parameters;

namespace PodcastApi.Server.Rest.Selections;

/// <summary>
/// Makes the selection that <c>fields</c> and <c>include</c> ask for. Without <c>fields</c> a thing is shown as its
/// representation says; with it, only what is named. Included relations come in both cases, and naming a relation in
/// <c>fields</c> includes it.
/// </summary>
internal sealed class SelectionBuilder(int maxIncludeDepth, RequestErrors errors)
{
    private const string Fields = "fields";
    private const string Include = "include";

    /// <summary>The lists that the place at hand lies in, from the outermost.</summary>
    private readonly List<Relation> _lists = [];

    public Selection Build(Representation representation, IReadOnlyList<string> fields, IReadOnlyList<string> include)
        => Build(representation, fields.Count == 0 ? null : NameTree.Of(fields), NameTree.Of(include), "", 0);

    private Selection Build(Representation representation, NameTree? fields, NameTree? include, string path, int depth)
    {
        CheckFields(representation.Type, fields, path, depth);
        CheckInclude(representation.Type, include, path, depth);
        var selected = new List<SelectedField>();
        foreach (var member in representation.All)
        {
            NameTree? field = null;
            NameTree? included = null;
            var isField = fields is null ? representation.Members.Contains(member) : fields.TryGet(member.Name, out field);
            var isIncluded = include is not null && include.TryGet(member.Name, out included) && member is Relation;
            if (!isField && !isIncluded)
                continue;
            if (member is ScalarField scalar)
                selected.Add(new ScalarSelection(scalar.Name, scalar));
            else if (member is ObjectField owned)
                selected.Add(new ObjectSelection(owned.Name, owned, OfObject(owned, field, path)));
            else if (member is Relation relation)
                Add(selected, relation, field, included, path, depth);
        }

        return new Selection(selected);
    }

    private void Add(List<SelectedField> selected, Relation relation, NameTree? field, NameTree? included, string path, int depth)
    {
        if (relation.Kind == RelationKind.Connection)
            return;
        if (relation.Union is { } union)
        {
            selected.Add(new UnionSelection(relation.Name, relation, [.. union().Select(type => new TypeSelection(type, Whole(Representation.Reference(type))))]));
            return;
        }

        // A relation that is shown anyway is a reference, unless it is asked for.
        var inner = relation.Kind == RelationKind.ToOne && relation.IsInline && included is null
            ? Representation.Reference(relation.Target)
            : Representation.Item(relation);
        var names = field is null || field.IsNamed ? null : field;
        if (relation.Kind == RelationKind.ToOne)
        {
            selected.Add(new ToOneSelection(relation.Name, relation, Build(inner, names, included, $"{path}{relation.Name}.", depth + 1)));
            return;
        }

        // What a list leads back to is what it came from: the answer would have each item as often as there are items.
        if (_lists.Contains(relation))
            errors.Add(ErrorCode.CostExceeded, included is null ? Fields : Include, $"'{path}{relation.Name}' leads back into a list that it lies in; ask for the inner one on its own.");
        _lists.Add(relation);
        selected.Add(new ListSelection(relation.Name, relation, Build(inner, names, included, $"{path}{relation.Name}.", depth + 1)));
        _lists.RemoveAt(_lists.Count - 1);
    }

    private Selection Whole(Representation representation) => Build(representation, null, null, "", 0);

    private Selection OfObject(ObjectField owned, NameTree? field, string path)
    {
        var selected = new List<SelectedField>();
        foreach (var scalar in owned.Fields)
        {
            if (field is null || field.IsNamed || field.TryGet(scalar.Name, out _))
                selected.Add(new ScalarSelection(scalar.Name, scalar));
        }

        foreach (var name in field?.Branches.Keys ?? [])
        {
            if (owned.Find(name) is null)
                Unknown(Fields, "field", $"{path}{owned.Name}.{name}", name, [.. owned.Fields.Select(scalar => scalar.Name)]);
        }

        return new Selection(selected);
    }

    private void CheckFields(ContentType type, NameTree? fields, string path, int depth)
    {
        if (fields is null)
            return;
        foreach (var (name, branch) in fields.Branches)
        {
            if (!type.TryFindInRest(name, out var member))
                Unknown(Fields, "field", path + name, name, [.. RestMembers(type).Where(IsOffered).Select(known => known.Name)]);
            else if (member is ScalarField && branch.Branches.Count > 0)
                errors.Add(ErrorCode.UnknownField, Fields, $"'{path}{name}' in 'fields' is a single value and has no fields of its own.");
            else if (member is Relation { Union: not null } && branch.Branches.Count > 0)
                errors.Add(ErrorCode.UnknownField, Fields, $"'{path}{name}' in 'fields' leads to things of several types; ask for it whole.");
            else if (member is Relation { Kind: RelationKind.Connection } relation)
                Paged(Fields, path + name, relation);
            else if (member is Relation && depth >= maxIncludeDepth)
                TooDeep(Fields, path + name);
        }
    }

    private void CheckInclude(ContentType type, NameTree? include, string path, int depth)
    {
        if (include is null || include.Branches.Count == 0)
            return;
        if (depth >= maxIncludeDepth)
        {
            TooDeep(Include, path + include.Branches.Keys.First());
            return;
        }

        foreach (var (name, branch) in include.Branches)
        {
            if (!type.TryFindInRest(name, out var member))
                Unknown(Include, "relation", path + name, name, [.. RestMembers(type).Where(known => known is Relation && IsOffered(known)).Select(known => known.Name)]);
            else if (member is not Relation relation)
                errors.Add(ErrorCode.UnknownField, Include, $"'{path}{name}' in 'include' is a field, not a relation; fields come without being asked for, or by 'fields'.");
            else if (relation.Kind == RelationKind.Connection)
                Paged(Include, path + name, relation);
            else if (relation.Union is not null && branch.Branches.Count > 0)
                errors.Add(ErrorCode.UnknownField, Include, $"'{path}{name}' in 'include' leads to things of several types; nothing can be included in it.");
        }
    }

    private void TooDeep(string parameter, string name)
        => errors.Add(ErrorCode.DepthExceeded, parameter, $"'{name}' in '{parameter}' is nested deeper than {maxIncludeDepth} levels, the limit {LimitOptions.Setting(nameof(LimitOptions.MaxIncludeDepth))}.");

    private void Paged(string parameter, string name, Relation relation)
        => errors.Add(ErrorCode.UnknownField, parameter, $"'{name}' in '{parameter}' grows with the archive and has pages of its own: ask for {Paths.Below(relation)}.");

    private void Unknown(string parameter, string what, string name, string last, IReadOnlyCollection<string> valid)
        => errors.Add(ErrorCode.UnknownField, parameter, $"There is no {what} '{name}' for '{parameter}'.{Names.Hint(last, valid)}");

    private static bool IsOffered(ContentMember member) => member is not Relation { Kind: RelationKind.Connection };

    private static IEnumerable<ContentMember> RestMembers(ContentType type) => type.Members.Where(member => member.Exposure.HasFlag(Exposure.Rest));
}

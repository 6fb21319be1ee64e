using System.Text;
using PodcastApi.Content.Model;
using PodcastApi.Query.Filters;
using PodcastApi.Query.Paging;
using PodcastApi.Query.Roots;
using PodcastApi.Query.Selections;
using PodcastApi.Query.Values;

namespace PodcastApi.Query.Compilation;

/// <summary>
/// The structure of a query as a text, the same for equal shapes only. Members of the content model stand as their ordinals;
/// every part begins with a letter of its own and every list ends, so that no two structures are written alike.
/// </summary>
internal sealed class ShapeKey
{
    private const char End = ';';

    private readonly StringBuilder _text = new(256);

    private ShapeKey()
    {
    }

    public static string Of(QueryShape shape)
    {
        var key = new ShapeKey();
        key._text.Append(shape.Scope == AccessScope.Published ? 'P' : 'D');
        foreach (var root in shape.Roots)
            key.Root(root);
        return key._text.ToString();
    }

    private void Root(RootSelection root)
    {
        switch (root)
        {
            case CollectionRoot collection:
                Begin('C', root.Key).Name(collection.Collection.Name).Connection(collection.Connection);
                break;
            case SingleRoot single:
                Begin(single.TellsTombstone ? 'T' : 'S', root.Key).Lookup(single.Lookup).Selection(single.Selection);
                break;
            case RelationRoot relation:
                Begin(relation.TellsTombstone ? 'U' : 'R', root.Key).Lookup(relation.Lookup).Field(relation.Field);
                break;
            case NodesRoot nodes:
                Begin(nodes.FollowsMerges ? 'M' : 'N', root.Key).Slot(nodes.Ids);
                foreach (var group in nodes.Groups)
                    Name(group.Type.Name).Slot(group.Ids).Selection(group.Selection);
                _text.Append(End);
                break;
            case ResolveRoot resolve:
                Begin('V', root.Key).Slot(resolve.Paths).Types(resolve.Types);
                if (resolve.Podcast is not null)
                    Lookup(resolve.Podcast);
                _text.Append(End);
                break;
            case RevisionRoot:
                Begin('I', root.Key);
                break;
            case SearchRoot search:
                Begin('E', root.Key).Search(search);
                break;
            case SuggestRoot suggest:
                Begin('A', root.Key).Slot(suggest.Terms.Prefix).Slot(suggest.Terms.Types)._text.Append(suggest.Size);
                foreach (var part in suggest.Parts)
                    Begin((char)('a' + (int)part.Field), part.Key).Name(part.Constant);
                _text.Append(End);
                break;
            case ChangesRoot changes:
                Begin('G', root.Key);
                Changes(changes);
                break;
            default:
                throw new ArgumentException($"Unknown root {root.GetType().Name}.", nameof(root));
        }
    }

    private void Search(SearchRoot search)
    {
        var (texts, forms, types, podcast) = search.Terms;
        Slot(texts).Slot(forms).Slot(types);
        if (podcast is not null)
            Lookup(podcast);
        _text.Append(End);
        Page(search.Page);
        if (search.Output is EdgeArray array)
        {
            _text.Append((int)array.Facts).Append('e');
            Edges(array.Parts);
            return;
        }

        _text.Append('p');
        foreach (var part in ((ConnectionObject)search.Output).Parts)
            Part(part);
        _text.Append(End);
    }

    private void Related(RelatedSelection related)
    {
        _text.Append(related.Size);
        foreach (var part in related.Parts)
        {
            Begin(part switch
            {
                ConstantRelatedPart => 'c',
                RelatedEpisodePart => 'e',
                ScorePart => 's',
                ReasonsPart => 'r',
                _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(related)),
            }, part.Key);
            if (part is ConstantRelatedPart constant)
                Name(constant.Value);
            else if (part is RelatedEpisodePart episode)
                Selection(episode.Selection);
            else if (part is ReasonsPart reasons)
                Reasons(reasons);
        }

        _text.Append(End);
    }

    private void CoMentioned(CoMentionedSelection links)
    {
        _text.Append(links.Size);
        foreach (var part in links.Parts)
        {
            Begin(part switch
            {
                ConstantCoMentionedPart => 'c',
                CoMentionedLinkPart => 'l',
                CoMentionedScorePart => 's',
                CoMentionedCountPart => 'n',
                _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(links)),
            }, part.Key);
            if (part is ConstantCoMentionedPart constant)
                Name(constant.Value);
            else if (part is CoMentionedLinkPart link)
                Selection(link.Selection);
        }

        _text.Append(End);
    }

    private void Reasons(ReasonsPart reasons)
    {
        foreach (var part in reasons.Parts)
        {
            Begin(part is ReasonNodePart ? 'n' : part is ReasonKindPart ? 'k' : 'c', part.Key);
            if (part is ConstantReasonPart constant)
                Name(constant.Value);
            else if (part is ReasonNodePart node)
                Types(node.Types);
        }

        _text.Append(End);
    }

    private void Changes(ChangesRoot changes)
    {
        _text.Append(changes.Size);
        if (changes.Since is { } since)
            Slot(since.Token).Slot(since.Revision).Slot(since.Depth).Slot(since.Id).Slot(since.Floor);
        foreach (var part in changes.Parts)
        {
            Begin(part switch
            {
                ConstantChangesPart => 'c',
                ChangeListPart => 'l',
                NextTokenPart => 'n',
                HasMorePart => 'h',
                CurrentRevisionPart => 'r',
                _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(changes)),
            }, part.Key);
            if (part is ConstantChangesPart constant)
                Name(constant.Value);
            if (part is not ChangeListPart list)
                continue;
            foreach (var inner in list.Parts)
                Change(inner);
            _text.Append(End);
        }

        _text.Append(End);
    }

    private void Change(ChangePart part)
    {
        switch (part)
        {
            case ConstantChangePart constant:
                Begin('c', part.Key).Name(constant.Value);
                break;
            case ChangeFieldPart scalar:
                Begin(scalar.OmitNull ? 'o' : 's', part.Key)._text.Append((int)scalar.Field);
                break;
            case ChangedNodePart node:
                Begin(node.OmitNull ? 'p' : 'n', part.Key).Types(node.Types);
                break;
        }
    }

    private ShapeKey Lookup(Lookup lookup)
    {
        switch (lookup)
        {
            case IdLookup byId:
                return Begin(byId.FollowsMerges ? 'm' : 'i', lookup.Type.Name).Slot(byId.Id).Name(byId.Collection?.Name ?? "");
            case SlugLookup bySlug:
                return Begin(bySlug.FollowsOldNames ? 'o' : 's', lookup.Type.Name).Slot(bySlug.Slug).Name(bySlug.Collection?.Name ?? "");
            case EpisodeSlugLookup bySlug:
                Begin(bySlug.FollowsOldNames ? 'f' : 'e', "").Slot(bySlug.Slug);
                return bySlug.Podcast is null ? this : Lookup(bySlug.Podcast);
            case UrlLookup byUrl:
                return Begin('u', "").Slot(byUrl.Url);
            default:
                throw new ArgumentException($"Unknown lookup {lookup.GetType().Name}.", nameof(lookup));
        }
    }

    private ShapeKey Types(IReadOnlyList<TypeSelection> types)
    {
        foreach (var (type, selection) in types)
            Name(type.Name).Selection(selection);
        _text.Append(End);
        return this;
    }

    private ShapeKey Selection(Selection selection)
    {
        foreach (var field in selection.Fields)
            Field(field);
        _text.Append(End);
        return this;
    }

    private void Field(SelectedField field)
    {
        switch (field)
        {
            case ScalarSelection scalar:
                Begin('s', field.Key).Member(scalar.Field);
                break;
            case MarkSelection mark:
                Begin('m', field.Key)._text.Append(mark.Number);
                break;
            case ConstantSelection constant:
                Begin('c', field.Key).Name(constant.Value);
                break;
            case ObjectSelection owned:
                Begin('o', field.Key).Member(owned.Field).Selection(owned.Selection);
                break;
            case ToOneSelection toOne:
                Begin('t', field.Key).Member(toOne.Relation).Selection(toOne.Selection);
                break;
            case UnionSelection union:
                Begin('u', field.Key).Member(union.Relation).Types(union.Types);
                break;
            case ListSelection list:
                Begin('l', field.Key).Member(list.Relation).Arguments(list.Arguments).Selection(list.Selection);
                break;
            case ConnectionSelection connection:
                Begin('n', field.Key).Member(connection.Relation).Connection(connection.Connection);
                break;
            case RelatedSelection related:
                Begin('r', field.Key).Related(related);
                break;
            case CoMentionedSelection links:
                Begin('m', field.Key).CoMentioned(links);
                break;
            default:
                throw new ArgumentException($"Unknown selection {field.GetType().Name}.", nameof(field));
        }
    }

    private ShapeKey Connection(Connection connection)
    {
        Page(connection.Page);
        foreach (var key in connection.Ordering.Keys)
            Member(key.Field)._text.Append(key.IsDescending ? '-' : '+');
        _text.Append(End);
        Arguments(connection.Arguments);
        if (connection.Filter is not null)
            Filter(connection.Filter);
        _text.Append(End);
        if (connection.Output is ItemArray array)
            _text.Append((int)array.Facts).Append('i');
        else
            _text.Append('p');
        if (connection.Output is ItemArray items)
            return Selection(items.Selection);
        foreach (var part in ((ConnectionObject)connection.Output).Parts)
            Part(part);
        _text.Append(End);
        return this;
    }

    private void Page(Page page)
    {
        _text.Append(page.Size).Append(page.IsBackward ? 'b' : 'f').Append(page.IsBeforeCursor ? 'b' : 'a');
        Slot(page.Binding);
        if (page.Cursor is { } cursor)
        {
            foreach (var key in cursor.Keys)
                Slot(key);
            Slot(cursor.Id);
        }

        _text.Append(End);
    }

    private void Facet(FacetField field)
    {
        if (field is ConstantFacetField constant)
        {
            Begin('c', field.Key).Name(constant.Value);
            return;
        }

        var values = (FacetValuesField)field;
        Begin('v', field.Key).Name(values.Facet.Name);
        foreach (var part in values.Parts)
            Begin('f', part.Key).Name(part.Constant)._text.Append((int)part.Fact);
        _text.Append(End);
    }

    private void Part(ConnectionPart part)
    {
        switch (part)
        {
            case ConstantPart constant:
                Begin('c', part.Key).Name(constant.Value);
                break;
            case NodesPart nodes:
                Begin('n', part.Key).Selection(nodes.Selection);
                break;
            case TotalCountPart:
                Begin('t', part.Key);
                break;
            case FacetsPart facets:
                Begin('a', part.Key);
                foreach (var field in facets.Fields)
                    Facet(field);
                _text.Append(End);
                break;
            case PageInfoPart info:
                Begin('i', part.Key);
                foreach (var field in info.Fields)
                    Begin('f', field.Key).Name(field.Constant)._text.Append((int)field.Fact);
                _text.Append(End);
                break;
            case EdgesPart edges:
                Begin('e', part.Key);
                Edges(edges.Parts);
                break;
            case FoundNodesPart nodes:
                Begin('f', part.Key).Types(nodes.Types);
                break;
            case DidYouMeanPart:
                Begin('d', part.Key);
                break;
            default:
                throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(part));
        }
    }

    private void Edges(IReadOnlyList<EdgePart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case NodePart node:
                    Begin('n', part.Key).Selection(node.Selection);
                    break;
                case FoundNodePart node:
                    Begin('f', part.Key).Types(node.Types);
                    break;
                case HighlightsPart highlights:
                    Begin('h', part.Key);
                    foreach (var field in highlights.Parts)
                        Begin((char)('a' + (int)field.Fact), field.Key).Name(field.Constant);
                    _text.Append(End);
                    break;
                case ConstantEdgePart constant:
                    Begin('c', part.Key).Name(constant.Value);
                    break;
                default:
                    Begin(part switch { CursorPart => 'u', RankPart => 'r', FoundTypePart => 't', _ => throw new ArgumentException($"Unknown part {part.GetType().Name}.", nameof(parts)) }, part.Key);
                    break;
            }
        }

        _text.Append(End);
    }

    private void Filter(Filter filter)
    {
        switch (filter)
        {
            case AndFilter and:
                _text.Append('&');
                Filters(and.Parts);
                break;
            case OrFilter or:
                _text.Append('|');
                Filters(or.Parts);
                break;
            case ComparisonFilter comparison:
                Member(comparison.Field)._text.Append((char)('A' + (int)comparison.Operator));
                Slot(comparison.Value);
                break;
            case NullFilter isNull:
                Member(isNull.Field)._text.Append(isNull.IsNull ? '0' : '1');
                break;
            case RelationFilter relation:
                Member(relation.Relation)._text.Append((char)('x' + (int)relation.Quantifier));
                if (relation.Inner is not null)
                    Filter(relation.Inner);
                _text.Append(End);
                break;
            case FullTextFilter fullText:
                Begin('q', fullText.Type.Name).Slot(fullText.Texts).Slot(fullText.Forms);
                break;
            default:
                throw new ArgumentException($"Unknown filter {filter.GetType().Name}.", nameof(filter));
        }
    }

    private void Filters(IReadOnlyList<Filter> parts)
    {
        foreach (var part in parts)
            Filter(part);
        _text.Append(End);
    }

    private ShapeKey Arguments(IReadOnlyList<ArgumentValue> arguments)
    {
        foreach (var (argument, value) in arguments)
            Name(argument.Name).Slot(value);
        _text.Append(End);
        return this;
    }

    private ShapeKey Begin(char kind, string key)
    {
        _text.Append(kind);
        return Name(key);
    }

    // No name holds a blank.
    private ShapeKey Name(string name)
    {
        _text.Append(name).Append(' ');
        return this;
    }

    private ShapeKey Member(ContentMember member)
    {
        _text.Append(member.Ordinal).Append(':');
        return this;
    }

    private ShapeKey Slot(Slot? slot)
    {
        if (slot is { } given)
            _text.Append('$').Append(given.Index).Append(' ');
        else
            _text.Append('0');
        return this;
    }
}

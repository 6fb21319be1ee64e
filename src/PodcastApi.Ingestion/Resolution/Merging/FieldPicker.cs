using PodcastApi.Content;
using PodcastApi.Ingestion.Drafts;

namespace PodcastApi.Ingestion.Resolution.Merging;

/// <summary>Takes each field from the first document that states it, and remembers who supplied what.</summary>
internal sealed class FieldPicker
{
    private readonly IReadOnlyList<MemberDraft> _members;
    private readonly Dictionary<MemberDraft, SortedSet<string>> _supplied;

    public FieldPicker(IEnumerable<MemberDraft> members)
    {
        _members = [.. members.Order(MemberOrder.Instance)];
        _supplied = _members.ToDictionary(member => member, _ => new SortedSet<string>(StringComparer.Ordinal));
    }

    /// <summary>All documents in the field's order.</summary>
    public IEnumerable<MemberDraft> InOrder(EpisodeField field)
    {
        var kinds = FieldPrecedence.Of(field).Kinds;
        return _members.OrderBy(member => Array.IndexOf(kinds, member.Member.Clues.Kind));
    }

    /// <summary>
    /// The documents in the field's order without earlier editions: a file with front matter says all that its author has to say, so
    /// whom and what a later one leaves out was taken out.
    /// </summary>
    public IEnumerable<MemberDraft> LatestInOrder(EpisodeField field) => InOrder(field).Where(member => !_members.Any(other =>
        (member.Member.Clues.Kind, other.Member.Clues.Kind) == (SourceKind.Markdown, SourceKind.Markdown) && other.Member.Clues.Day > member.Member.Clues.Day));

    /// <summary>The first value that is stated; null when nobody states it.</summary>
    public T? Pick<T>(EpisodeField field, Func<EpisodeDraft, T?> read)
        where T : class
    {
        foreach (var member in InOrder(field))
        {
            if (read(member.Draft) is { } value)
                return Supply(member, field, value);
        }

        return null;
    }

    /// <summary>The first value that is stated; null when nobody states it.</summary>
    public T? PickValue<T>(EpisodeField field, Func<EpisodeDraft, T?> read)
        where T : struct
    {
        foreach (var member in InOrder(field))
        {
            if (read(member.Draft) is { } value)
                return Supply(member, field, value);
        }

        return null;
    }

    /// <summary>The first list that is not empty.</summary>
    public IReadOnlyList<T> PickList<T>(EpisodeField field, Func<EpisodeDraft, IReadOnlyList<T>> read) =>
        Pick(field, draft => read(draft) is { Count: > 0 } list ? list : null) ?? [];

    /// <summary>Notes that a document supplied a field.</summary>
    public T Supply<T>(MemberDraft member, EpisodeField field, T value)
    {
        _supplied[member].Add(FieldPrecedence.Of(field).Name);
        return value;
    }

    /// <summary>What each document supplied, the one that leads the episode first.</summary>
    public IReadOnlyList<SuppliedFields> Supplied() =>
        [.. InOrder(EpisodeField.Title).Select(member => new SuppliedFields(member, [.. _supplied[member]]))];
}

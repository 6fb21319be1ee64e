using AngleSharp.Dom;

namespace PodcastApi.Ingestion.Notes;

/// <summary>Boxes that hosts and sites put into notes for their player: what is written in them is no part of the notes.</summary>
internal static class PlayerBlocks
{
    /// <summary>Whether "player" is a word of the box's id or of one of its classes.</summary>
    public static bool IsPlayer(IElement element, NotesElementKind kind) =>
        kind is NotesElementKind.Flow or NotesElementKind.FlowContainer
        && (IsNamedPlayer(element.Id) || element.ClassList.Any(IsNamedPlayer));

    private static bool IsNamedPlayer(string? name) =>
        name is not null && name.Split('-', '_').Contains("player", StringComparer.OrdinalIgnoreCase);
}

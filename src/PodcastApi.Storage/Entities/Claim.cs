using PodcastApi.Content;

namespace PodcastApi.Storage.Entities;

/// <summary>What an episode or a podcast says of a person or a company. Written by <see cref="Writing.ClaimTable"/> alone.</summary>
public sealed class Claim
{
    public Guid OwnerId { get; init; }

    public int Position { get; init; }

    public ContentKind Type { get; init; }

    public Guid EntityId { get; init; }

    public short Rank { get; init; }

    public required string Name { get; init; }

    public required string[] AlternativeNames { get; init; }

    public required string[] Urls { get; init; }

    public string? ImageUrl { get; init; }

    public string? AboutHtml { get; init; }

    public string? AboutText { get; init; }

    public DateOnly? SaidOn { get; init; }

    public DateTimeOffset? VisibleFrom { get; init; }

    public bool Visible { get; init; }
}

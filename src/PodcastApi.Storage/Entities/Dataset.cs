namespace PodcastApi.Storage.Entities;

/// <summary>The one row that names this dataset and its newest revision.</summary>
public sealed class Dataset
{
    public bool OnlyRow { get; init; } = true;

    public Guid Id { get; init; }

    /// <summary>Grows by one for every transaction that changed anything visible.</summary>
    public long Revision { get; init; }

    /// <summary>Tombstones of revisions before this one may have been removed.</summary>
    public long RetainedFrom { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>How many visible things an unfiltered collection holds.</summary>
public sealed class CollectionCount
{
    public required string Collection { get; init; }

    public long Count { get; init; }
}

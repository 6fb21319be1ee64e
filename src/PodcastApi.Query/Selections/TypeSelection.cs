using PodcastApi.Content.Model;

namespace PodcastApi.Query.Selections;

/// <summary>What is wanted when a thing of several possible types has this one.</summary>
public sealed record TypeSelection(ContentType Type, Selection Selection);

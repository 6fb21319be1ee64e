using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Ingestion.Curation;

/// <summary>What the value of a key may be.</summary>
public enum CorrectionValue
{
    /// <summary>A text that is not empty.</summary>
    Text,

    /// <summary>A text, or a list of texts.</summary>
    Texts,

    /// <summary>An absolute http(s) address.</summary>
    Url,

    /// <summary>A member of <see cref="Content.LinkKind"/>.</summary>
    LinkKind,

    /// <summary>Whatever the field that is set takes; null or an empty text clears it.</summary>
    Any,
}

/// <summary>A key of a correction.</summary>
/// <param name="Name">As it is written in JSON; in TOML case, <c>-</c> and <c>_</c> make no difference.</param>
/// <param name="Value">What its value may be.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Example">A value.</param>
public sealed record CorrectionKey(string Name, CorrectionValue Value, string Meaning, string Example)
{
    /// <summary>Of what kind the thing is that the correction is about; null for other keys. A correction has exactly one such key.</summary>
    public ContentKind? Target { get; init; }

    /// <summary>Whether it is the document that the correction is about.</summary>
    public bool IsDocument { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether it says what the correction is about.</summary>
    public bool IsTarget => Target is not null || IsDocument;

    /// <summary>The example as JSON.</summary>
    public JsonNode ExampleJson => Value == CorrectionValue.Texts ? new JsonArray(Example) : JsonValue.Create(Example);
}

/// <summary>How a kind of correction is written: the table that readers, the endpoint's schema and the documentation follow.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Header">Its heading in TOML: <c>[[merge]]</c>.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Keys">Its keys, in the order in which they are kept.</param>
public sealed record CorrectionForm(CorrectionKind Kind, string Header, string Meaning, IReadOnlyList<CorrectionKey> Keys)
{
    public const string KindKey = "kind";
    public const string Into = "into";
    public const string Episode = "episode";
    public const string Episodes = "episodes";
    public const string Names = "names";
    public const string Name = "name";
    public const string Field = "field";
    public const string Value = "value";
    public const string Link = "link";
    public const string LinkKind = "linkKind";
    public const string Document = "document";
    public const string Source = "source";

    /// <summary>Who says so and why: beside every correction, no part of it.</summary>
    public static CorrectionKey Author { get; } = new("by", CorrectionValue.Text, "Who says so.", "Ada");

    /// <inheritdoc cref="Author"/>
    public static CorrectionKey Reason { get; } = new("reason", CorrectionValue.Text, "Why.", "Both are the same person, see the profile.");

    private static readonly CorrectionKey Person = new("person", CorrectionValue.Text, "The slug of the person.", "bob-smith") { Target = ContentKind.Person };
    private static readonly CorrectionKey Company = new("company", CorrectionValue.Text, "The slug of the company.", "copperlark-inc") { Target = ContentKind.Company };
    private static readonly CorrectionKey OneEpisode = new(Episode, CorrectionValue.Text, "The episode as `podcast/episode` by slugs; the episode's slug alone where only one podcast has it.", "slow-query-club/s01e01-brinewright");
    private static readonly CorrectionKey OneLink = new(Link, CorrectionValue.Url, "The address of the link, in any spelling.", "https://shop.example/offer") { Target = ContentKind.Link };
    private static readonly CorrectionKey OneDocument = new(Document, CorrectionValue.Text, "The document as `sources { location }` of an episode shows it: a path within a folder, or a feed and the guid of its item.", "feed.xml#episode-12") { IsDocument = true };
    private static readonly CorrectionKey OneSource = new(Source, CorrectionValue.Text, "The folder, file or address of the source, or the end of its path, where several have such a document.", "content/podcast");

    /// <summary>All forms.</summary>
    public static IReadOnlyList<CorrectionForm> All { get; } =
    [
        new(CorrectionKind.Merge, "merge", "Two people or two companies are one.",
        [
            Person, Company,
            new(Into, CorrectionValue.Text, "The slug of the one that it is; its name and slug stay.", "robert-smith") { IsRequired = true },
        ]),
        new(CorrectionKind.Split, "split", "One person or company is two: some of the credits are another one's, who gets an id and a page of their own. `episodes`, `names` or both say which.",
        [
            Person, Company,
            new(Episodes, CorrectionValue.Texts, "Credits on these episodes, each written like `episode`.", "slow-query-club/s01e01-brinewright"),
            new(Names, CorrectionValue.Texts, "Credits under these names.", "Bob Smith"),
            new(Name, CorrectionValue.Text, "What the other one is called; else as the credits say.", "Bob Smith"),
        ]),
        new(CorrectionKind.Set, "set", "A field of an episode, a person, a company or a podcast has this value, whatever the sources say.",
        [
            OneEpisode with { Target = ContentKind.Episode }, Person, Company,
            new("podcast", CorrectionValue.Text, "The slug of the podcast.", "slow-query-club") { Target = ContentKind.Podcast },
            new(Field, CorrectionValue.Text, "The name of the field.", "title") { IsRequired = true },
            new(Value, CorrectionValue.Any, "Its value; `null` or an empty text when there is none.", "The Brinewright Story") { IsRequired = true },
        ]),
        new(CorrectionKind.HideLink, "hide-link", "A link is not shown, neither as a link nor among those of the episodes; its words stay in the notes.",
        [
            OneLink,
            OneEpisode with { Meaning = "Only on this episode: " + OneEpisode.Meaning },
        ]),
        new(CorrectionKind.LinkKind, "link-kind", "A link leads to something of this kind.",
        [
            OneLink,
            new(LinkKind, CorrectionValue.LinkKind, "The kind.", "REPOSITORY") { IsRequired = true },
        ]),
        new(CorrectionKind.Pin, "pin", "A document tells of this episode.", [OneDocument, OneSource, OneEpisode with { IsRequired = true }]),
        new(CorrectionKind.Forbid, "forbid", "A document does not tell of this episode.", [OneDocument, OneSource, OneEpisode with { IsRequired = true }]),
    ];

    /// <summary>The form of a kind.</summary>
    public static CorrectionForm Of(CorrectionKind kind) => All.Single(form => form.Kind == kind);
}

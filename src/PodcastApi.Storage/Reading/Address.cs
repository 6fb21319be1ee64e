using System.Text;
using PodcastApi.Content;
using PodcastApi.Query.Plans;

namespace PodcastApi.Storage.Reading;

/// <summary>Where REST serves a thing.</summary>
internal static class Address
{
    private const string Base = "/v1/";

    /// <summary>The canonical path of the thing in a row.</summary>
    public static string Of(RowSet rows, int row, AddressField field)
    {
        var kind = RootWriter.KindOf(rows.Cell(row, field.Type));
        var slug = Uri.EscapeDataString(Encoding.UTF8.GetString(rows.Cell(row, field.Slug)));
        return kind switch
        {
            ContentKind.Podcast => $"{Base}podcasts/{slug}",
            ContentKind.Episode => $"{Base}podcasts/{Uri.EscapeDataString(Encoding.UTF8.GetString(rows.Cell(row, field.Podcast)))}/episodes/{slug}",
            ContentKind.Person => $"{Base}people/{slug}",
            ContentKind.Company => $"{Base}companies/{slug}",
            ContentKind.Link => $"{Base}links/{new EntityId(kind, new Guid(rows.Cell(row, field.Id), bigEndian: true))}",
            ContentKind.Appearance or ContentKind.Mention => throw new InvalidOperationException($"A {kind} has no page of its own."),
        };
    }
}

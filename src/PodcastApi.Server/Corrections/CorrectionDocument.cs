using System.Text.Json.Nodes;
using PodcastApi.Content;
using PodcastApi.Storage.Entities;

namespace PodcastApi.Server.Corrections;

/// <summary>A correction as REST shows it.</summary>
internal sealed record CorrectionDocument(
    string Id, string Status, string? Problem, JsonNode Correction, IReadOnlyList<CorrectionStatementLine> Statements, DateTime CreatedAt)
{
    public static CorrectionDocument Of(Correction correction) => new(
        correction.Id.ToString(), EnumNames<CorrectionStatus>.Of(correction.Status), correction.Problem, JsonNode.Parse(correction.Body)!,
        [.. correction.Statements.OrderBy(statement => statement.StatedAt).ThenBy(statement => statement.Origin, StringComparer.Ordinal).Select(CorrectionStatementLine.Of)],
        correction.CreatedAt.UtcDateTime);
}

/// <summary>Who says so: a line of a file, or a key.</summary>
internal sealed record CorrectionStatementLine(string? File, int? Line, int? Column, string? Key, string? By, string? Reason, DateTime StatedAt)
{
    public static CorrectionStatementLine Of(CorrectionStatement statement)
    {
        var isFile = statement.Line is not null;
        return new CorrectionStatementLine(
            isFile ? statement.Origin : null, statement.Line, statement.Column, isFile ? null : statement.Origin, statement.Author, statement.Reason, statement.StatedAt.UtcDateTime);
    }
}

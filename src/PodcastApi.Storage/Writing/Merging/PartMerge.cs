using PodcastApi.Storage.Writing.Staging;

namespace PodcastApi.Storage.Writing.Merging;

/// <summary>Brings owned rows in line with the staged ones: what differs goes and comes anew under its own id, the rest is left alone.</summary>
internal static class PartMerge
{
    /// <param name="part">The owned rows.</param>
    /// <param name="owners">A select of the owners' ids; the rows of all other owners are left alone.</param>
    public static string Sql(StageTable part, string owners)
    {
        var sameKey = string.Join(" and ", part.Key.Select(key => $"s.{key} = t.{key}"));
        return $"""
            delete from {part.Live} t
            where t.{part.Owner} in ({owners})
              and not exists (
                select 1 from {part.Name} s
                where {sameKey} and ({part.List("s.")}) is not distinct from ({part.List("t.")}));
            insert into {part.Live} ({part.List()}) select {part.List()} from {part.Name} on conflict do nothing;

            """;
    }
}

namespace PodcastApi.GraphQL.Execution.Incremental;

/// <summary>The fields of an object, parted by when they are delivered: those that come with what is executed now, and those of each set of deferred fragments.</summary>
/// <param name="Immediate">What comes now.</param>
/// <param name="Deferred">What comes later. A field that several fragments ask for is there once, for all of them.</param>
internal sealed record DeliveryPlan(CollectedFieldsMap Immediate, IReadOnlyList<DeferredFields> Deferred)
{
    /// <param name="fields">All fields of the object.</param>
    /// <param name="current">The fragments that what is executed now is for; none: for the answer itself.</param>
    public static DeliveryPlan Make(CollectedFieldsMap fields, IReadOnlyCollection<DeferUsage> current)
    {
        var immediate = new CollectedFieldsMap(fields.Type);
        var deferred = new List<DeferredFields>();
        foreach (var field in fields)
        {
            var usages = FindUsages(field);
            if (usages.SetEquals(current))
            {
                immediate.Add(field);
                continue;
            }
            var set = deferred.Find(known => usages.SetEquals(known.Usages));
            if (set is null)
                deferred.Add(set = new DeferredFields([.. usages], new CollectedFieldsMap(fields.Type)));
            set.Fields.Add(field);
        }
        return new DeliveryPlan(immediate, deferred);
    }

    /// <summary>The outermost deferred fragments that ask for a field; none where it is asked for outside of all.</summary>
    private static HashSet<DeferUsage> FindUsages(CollectedField field)
    {
        var usages = new HashSet<DeferUsage>();
        for (var i = 0; i < field.Nodes.Count; i++)
        {
            if (field.FindDeferUsage(i) is not { } usage)
                return [];
            usages.Add(usage);
        }
        usages.RemoveWhere(usage => usage.IsWithin(usages));
        return usages;
    }
}

/// <summary>The fields of an object that are delivered together.</summary>
/// <param name="Usages">The deferred fragments that ask for them.</param>
/// <param name="Fields">The fields.</param>
internal sealed record DeferredFields(IReadOnlyCollection<DeferUsage> Usages, CollectedFieldsMap Fields);
